from attack import *

@attack
def open_all():
    """Families of sockets that no namespace holds, or whose code is seldom read."""
    import socket

    found = []
    for family, kind, name in (
        (40, socket.SOCK_STREAM, "vsock"),
        (38, socket.SOCK_SEQPACKET, "crypto"),
        (17, socket.SOCK_RAW, "packet"),
        (2, socket.SOCK_RAW, "raw"),
        (29, socket.SOCK_RAW, "can"),
        (30, socket.SOCK_SEQPACKET, "tipc"),
        (31, socket.SOCK_RAW, "bluetooth"),
        (15, socket.SOCK_RAW, "key"),
        (44, socket.SOCK_RAW, "xdp"),
        (21, socket.SOCK_SEQPACKET, "rds"),
        (43, socket.SOCK_STREAM, "smc"),
    ):
        try:
            socket.socket(family, kind).close()
            found.append(name)
        except OSError:
            pass
    return " ".join(found)
