from attack import *

@attack
def fill():
    """Memory that the kernel holds: letters that nobody reads, 20 processes with 100 pairs of sockets each."""
    import signal
    import socket

    mark()
    reading, writing = os.pipe()
    children = []
    for _ in range(20):
        child = os.fork()
        children.append(child)
        if child == 0:
            sent = 0
            pairs = [socket.socketpair() for _ in range(100)]
            for end in (end for pair in pairs for end in pair):
                end.setblocking(False)
                try:
                    while True:
                        sent += end.send(b"x" * (1 << 15))
                except OSError:
                    pass
            os.write(writing, sent.to_bytes(8, "big"))
            time.sleep(10)
            os._exit(0)
    sent = sum(int.from_bytes(os.read(reading, 8), "big") for _ in children)
    for child in children:
        os.kill(child, signal.SIGKILL)
    return f"{sent >> 20} MiB in sockets" if sent > 400 << 20 else None
