from attack import *

@attack
def connect():
    import socket

    if HOST["tcp6"] == "0":
        raise OSError("this host has no IPv6")
    with socket.create_connection(("::1", int(HOST["tcp6"])), 1):
        return "a server on the IPv6 loopback interface"
