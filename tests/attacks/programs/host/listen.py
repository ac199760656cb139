from attack import *

@attack
def listen():
    """Takes a port that the next server wants."""
    import socket

    with socket.socket(socket.AF_INET) as server:
        server.bind(("0.0.0.0", 0))
        server.listen()
        return f"port {server.getsockname()[1]}"
