from attack import *

# Neither running nor ended.
import signal

mark()
os.kill(os.getpid(), signal.SIGSTOP)
time.sleep(0.1)
print("HELD went on")
