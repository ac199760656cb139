from attack import *

import signal

os.kill(0, signal.SIGKILL)
print("HELD still here")
