from attack import *

@attack
def fill():
    """400 MiB in one process."""
    held = [bytearray(os.urandom(1 << 12) * (1 << 10)) for _ in range(100)]
    return f"{sum(map(len, held)) >> 20} MiB"
