import array
import ctypes
import mmap
import struct

assert ctypes.sizeof(ctypes.c_void_p) == 8 and ctypes.sizeof(ctypes.c_double) == 8
assert struct.unpack("<IhB", struct.pack("<IhB", 1, -2, 3)) == (1, -2, 3)
cells = array.array("q", range(1000))
assert cells.itemsize == 8 and memoryview(cells).nbytes == 8000
with mmap.mmap(-1, 1 << 16) as page:
    page[:5] = b"hello"
    assert page.find(b"ll") == 2
assert ctypes.c_ssize_t.from_address(id([])).value >= 0
callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda n: n + 1)
assert callback(1) == 2
print("OK")
