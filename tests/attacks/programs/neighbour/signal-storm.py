from attack import *

# Two processes that interrupt each other as fast as they can, and whoever started them.
import signal

mark()
signal.signal(signal.SIGUSR1, lambda *_: None)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
child = os.fork()
other = os.getppid() if child == 0 else child
first = 1
while True:
    for target, number in ((other, signal.SIGUSR1), (first, signal.SIGUSR2), (first, signal.SIGCHLD)):
        try:
            os.kill(target, number)
        except OSError:
            pass
