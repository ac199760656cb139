from attack import *

@attack
def change():
    """The time zone that the kernel keeps, which is zero nearly everywhere; the clock has the same guard."""
    syscall("settimeofday", None, (ctypes.c_int * 2)(0, 0))
    return "the machine's clock"
