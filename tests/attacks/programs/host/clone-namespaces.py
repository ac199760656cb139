from attack import *

@attack
def leave():
    """The same by the call that forks."""
    import signal

    def fork():
        flags = 0x10000000 | 0x00020000 | signal.SIGCHLD
        child = syscall("clone", flags, 0, 0, 0, 0)
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
        return "namespaces of its own"

    return in_child(fork)
