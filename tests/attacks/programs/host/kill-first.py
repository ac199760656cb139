from attack import *

@attack
def kill():
    """The first process of the sandbox: what it holds together would come apart."""
    import signal

    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP, signal.SIGHUP, signal.SIGSEGV):
        for target in (1, os.getppid()):
            try:
                os.kill(target, number)
            except OSError:
                pass
    time.sleep(0.1)
    return None
