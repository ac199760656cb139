from attack import *

@attack
def call():
    """Calls by other numbers, for which the filter of the ordinary ones means something else."""
    import mmap

    if platform.machine() != "x86_64":
        raise OSError("this processor has no such calls")
    # push rbx; mov eax, 20 (getpid); int 0x80; pop rbx; ret
    code = bytes.fromhex("53 b8 14 00 00 00 cd 80 5b c3")

    def jump():
        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(code)
        address = ctypes.addressof(ctypes.c_char.from_buffer(page))
        number = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
        if number < 0:
            raise OSError(-number, "the kernel knows none")
        return f"process {number}" if number == os.getpid() else ""

    return in_child(jump)
