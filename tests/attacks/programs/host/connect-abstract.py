from attack import *

@attack
def connect():
    """Abstract sockets belong to the network namespace, not to any folder."""
    import socket

    with socket.socket(socket.AF_UNIX) as stream:
        stream.connect("\0" + HOST["abstract"])
        return "a server on an abstract socket"
