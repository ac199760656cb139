from attack import *

@attack
def connect():
    """The address where clouds hand out credentials, and a name of the internet."""
    import socket

    with socket.create_connection(("169.254.169.254", 80), 1):
        return "the cloud's metadata"
