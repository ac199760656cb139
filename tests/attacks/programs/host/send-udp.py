from attack import *

@attack
def send():
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        datagrams.settimeout(1)
        datagrams.sendto(b"hello", ("127.0.0.1", int(HOST["udp"])))
        return "a datagram out, and back: " + datagrams.recv(10).decode()
