from attack import *

# The same without any descriptor by which anybody could notice it.
mark()
if os.fork() == 0:
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.closerange(0, 256)
    time.sleep(20)
    os._exit(0)
print("HELD its parent has ended", flush=True)
