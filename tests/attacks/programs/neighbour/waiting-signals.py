from attack import *

@attack
def set_many():
    """Signals that wait are memory of the kernel, counted per user."""
    import signal

    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN + 1])
    for _ in range(2000):
        if LIBC.sigqueue(os.getpid(), signal.SIGRTMIN + 1, None) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return "2000 signals that wait"
