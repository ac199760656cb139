from attack import *

@attack
def bury():
    """Processes that have ended and are never asked how: each keeps its number."""
    import signal

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    mark()
    for _ in range(100):
        if os.fork() == 0:
            os._exit(0)
    return "100 dead processes"
