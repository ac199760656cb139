from attack import *

@attack
def kill():
    """Everything that this user may signal. What the host had must be there afterwards."""
    import signal

    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(-1, number)
        except OSError:
            pass
    return None
