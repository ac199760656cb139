from attack import *

@attack
def read():
    """The limits of another process, which one who may read them may also set."""
    limits = (ctypes.c_uint64 * 2)()
    syscall("prlimit64", os.getppid(), 7, None, ctypes.byref(limits))
    return f"process {os.getppid()} may open {limits[0]} files"
