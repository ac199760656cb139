from attack import *

# Whoever waits for the end of the result channel waits for this.
mark()
if os.fork() == 0:
    os.setsid()
    os.close(1)
    os.close(2)
    time.sleep(20)
    os._exit(0)
print("HELD its parent has ended", flush=True)
