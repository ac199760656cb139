from attack import *

@attack
def mount():
    import tempfile

    folder = tempfile.mkdtemp()
    try:
        syscall("mount", b"none", folder.encode(), b"proc", 0, None)
        found = os.listdir(folder)
        syscall("umount2", folder.encode(), 0)
        return f"/proc with {len(found)} entries"
    finally:
        os.rmdir(folder)
