from attack import *

@attack
def lock():
    """Memory that can never be put aside."""
    import mmap

    page = mmap.mmap(-1, 16 << 20)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    if LIBC.mlock(ctypes.c_void_p(address), 16 << 20) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return "16 MiB that stay"
