from attack import *

@attack
def regain():
    """The right to mount, for the asking."""

    def ask():
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        wanted = (ctypes.c_uint32 * 6)(1 << 21, 1 << 21)
        syscall("capset", ctypes.byref(header), ctypes.byref(wanted))
        return "the right to mount"

    return in_child(ask)
