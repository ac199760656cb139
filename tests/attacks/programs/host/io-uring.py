from attack import *

@attack
def open_ring():
    """Its calls pass by every filter."""
    os.close(syscall("io_uring_setup", 4, ctypes.create_string_buffer(120)))
    return "a ring"
