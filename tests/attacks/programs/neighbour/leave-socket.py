from attack import *

@attack
def leave():
    """A daemon that answers the next run on an abstract socket."""
    import socket

    mark()
    name = "\0" + HOST["token"]
    try:
        with socket.socket(socket.AF_UNIX) as stream:
            stream.connect(name)
            return "a server of the run before"
    except ConnectionRefusedError:
        pass
    server = socket.socket(socket.AF_UNIX)
    server.bind(name)
    server.listen()
    if os.fork() == 0:
        os.setsid()
        os.closerange(0, server.fileno())
        server.settimeout(5)
        server.accept()
        os._exit(0)
    return None
