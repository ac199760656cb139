from attack import *

@attack
def fill():
    """400 MiB that belong to no process in particular."""
    import mmap

    shared = mmap.mmap(-1, 400 << 20)
    for start in range(0, len(shared), 1 << 20):
        shared[start : start + (1 << 20)] = b"x" * (1 << 20)
    return "400 MiB of shared memory"
