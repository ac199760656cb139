from attack import *

@attack
def ignore():
    """Nothing that a polite runner sends ends it."""
    import signal

    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        try:
            signal.signal(number, signal.SIG_IGN)
        except OSError:
            pass
    time.sleep(1.5)
    return "outlived every signal that can be ignored"
