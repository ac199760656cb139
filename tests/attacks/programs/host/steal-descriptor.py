from attack import *

@attack
def steal():
    """Takes an open file out of another process."""
    import signal

    child = os.fork()
    if child == 0:
        time.sleep(5)
        os._exit(0)
    try:
        return f"descriptor {syscall('pidfd_getfd', syscall('pidfd_open', child, 0), 1, 0)}"
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
