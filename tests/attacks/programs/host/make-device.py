from attack import *

@attack
def make():
    """A node that stands for the memory of the machine."""
    import stat
    import tempfile

    path = os.path.join(tempfile.mkdtemp(), "memory")
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 1))
    os.unlink(path)
    return path
