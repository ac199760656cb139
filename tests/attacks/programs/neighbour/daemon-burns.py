from attack import *

# Children that leave their parent, its session and its group, and burn a core each after it has ended.
mark()
for _ in range(2):
    if os.fork() == 0:
        os.setsid()
        if os.fork() > 0:
            os._exit(0)
        end = time.monotonic() + 0.6
        while time.monotonic() < end:
            pass
        print("ESCAPED burnt a core after its parent had ended", flush=True)
        os._exit(0)
print("HELD its parent has ended", flush=True)
