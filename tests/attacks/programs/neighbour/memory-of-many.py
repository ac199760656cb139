from attack import *

@attack
def fill():
    """400 MiB in 20 processes, none of which looks big."""
    mark()
    reading, writing = os.pipe()
    for _ in range(20):
        if os.fork() == 0:
            held = bytearray(os.urandom(1 << 12) * (5 << 10))
            os.write(writing, b"x")
            time.sleep(2)
            os._exit(len(held) & 1)
    full = b""
    while len(full) < 20:
        full += os.read(reading, 20)
    return "400 MiB in 20 processes"
