from attack import *

@attack
def mount():
    """A file system of its own has no limits."""
    import tempfile

    folder = tempfile.mkdtemp()
    try:
        syscall("mount", b"none", folder.encode(), b"tmpfs", 0, None)
        syscall("umount2", folder.encode(), 0)
        return "a file system of its own"
    finally:
        os.rmdir(folder)
