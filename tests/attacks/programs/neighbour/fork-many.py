from attack import *

@attack
def fork():
    """A hundred processes at once."""
    import signal

    mark()
    children = []
    try:
        for _ in range(100):
            child = os.fork()
            if child == 0:
                time.sleep(10)
                os._exit(0)
            children.append(child)
        return f"{len(children)} processes at once"
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
