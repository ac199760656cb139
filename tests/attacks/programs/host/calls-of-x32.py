from attack import *

@attack
def call():
    """The third table of numbers on x86-64, one bit away."""
    if platform.machine() != "x86_64":
        raise OSError("this processor has no such calls")

    def ask():
        number = LIBC.syscall(ctypes.c_long(0x40000000 + 39))
        if number == -1:
            raise OSError(ctypes.get_errno(), "the kernel knows none")
        return f"process {number}"

    return in_child(ask)
