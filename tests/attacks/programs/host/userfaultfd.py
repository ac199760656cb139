from attack import *

@attack
def wait():
    """Stops the kernel in the middle of a copy: the lever of many exploits."""
    os.close(syscall("userfaultfd", 1))
    return "page faults at will"
