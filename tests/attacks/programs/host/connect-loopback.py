from attack import *

@attack
def connect():
    import socket

    with socket.create_connection(("127.0.0.1", int(HOST["tcp"])), 1):
        return "a server on the loopback interface"
