import faulthandler
import signal
import time

rang = []
signal.signal(signal.SIGALRM, lambda *_: rang.append(time.monotonic()))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
end = time.monotonic() + 5
while len(rang) < 3 and time.monotonic() < end:
    signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0)
assert len(rang) >= 3
faulthandler.enable()
print("OK")
