from attack import *

@attack
def read():
    """Reads the memory of a child, as it would that of any process of the same user."""
    import signal

    class Range(ctypes.Structure):
        _fields_ = [("start", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    theirs = ctypes.create_string_buffer(b"secret", 8)
    mine = ctypes.create_string_buffer(8)
    child = os.fork()
    if child == 0:
        time.sleep(5)
        os._exit(0)
    try:
        local = Range(ctypes.addressof(mine), 8)
        remote = Range(ctypes.addressof(theirs), 8)
        syscall("process_vm_readv", child, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0)
        return mine.value.decode()
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
