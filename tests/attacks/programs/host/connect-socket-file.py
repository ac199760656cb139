from attack import *

@attack
def connect():
    import socket

    with socket.socket(socket.AF_UNIX) as stream:
        stream.connect(HOST["socket"])
        return "a server on a socket file"
