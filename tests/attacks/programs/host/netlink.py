from attack import *

@attack
def ask():
    import socket

    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as route:
        route.bind((0, 0))
        return "the kernel's routing tables"
