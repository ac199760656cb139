from attack import *

# The parent stays above its grandchildren, and has them as its own when theirs end.
mark()
LIBC.prctl(36, 1, 0, 0, 0)
for _ in range(5):
    if os.fork() == 0:
        if os.fork() == 0:
            time.sleep(20)
        os._exit(0)
print("HELD its parent has ended", flush=True)
os._exit(0)
