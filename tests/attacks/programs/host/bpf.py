from attack import *

@attack
def load():
    arguments = (ctypes.c_uint32 * 18)(2, 4, 4, 1)
    os.close(syscall("bpf", 0, ctypes.byref(arguments), 72))
    return "a map in the kernel"
