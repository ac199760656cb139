from attack import *

@attack
def leave():
    name = HOST["token"].encode()
    try:
        os.close(syscall("mq_open", name, os.O_RDWR, 0, None))
    except FileNotFoundError:
        attributes = (ctypes.c_long * 8)(0, 1, 8)
        os.close(syscall("mq_open", name, os.O_RDWR | os.O_CREAT, 0o666, ctypes.byref(attributes)))
        return None
    syscall("mq_unlink", name)
    return "messages of the run before"
