from attack import *

@attack
def run():
    """A program that lies on no disk, in memory that no file system's size limits."""
    import sys

    file = syscall("memfd_create", b"program", 0)
    with open(sys.executable, "rb") as program:
        os.sendfile(file, program.fileno(), 0, 1 << 26)
    return f"a file of {os.fstat(file).st_size} bytes in no folder"
