from attack import *

@attack
def open_handle():
    """Opens a file by its number on the disk, past every folder."""

    class Handle(ctypes.Structure):
        _fields_ = [("bytes", ctypes.c_uint), ("type", ctypes.c_int), ("handle", ctypes.c_ubyte * 128)]

    handle = Handle(128)
    mount = ctypes.c_int()
    syscall("name_to_handle_at", -100, b"/usr/lib", ctypes.byref(handle), ctypes.byref(mount), 0)
    folder = os.open("/usr/lib", os.O_RDONLY)
    return f"descriptor {syscall('open_by_handle_at', folder, ctypes.byref(handle), 0)}"
