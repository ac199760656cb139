from attack import *

@attack
def notify():
    """Is told of each start of an interpreter beside it."""
    import fcntl
    import signal

    signal.signal(signal.SIGIO, signal.SIG_IGN)
    folder = os.open(os.path.dirname(os.__file__), os.O_RDONLY)
    fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT)
    return "is told who starts"
