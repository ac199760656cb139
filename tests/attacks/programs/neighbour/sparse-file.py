from attack import *

@attack
def stretch():
    """A file that says it is a tebibyte, for whoever copies it."""
    import signal
    import tempfile

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with tempfile.TemporaryFile() as file:
        os.ftruncate(file.fileno(), 1 << 40)
        return "a tebibyte of nothing"
