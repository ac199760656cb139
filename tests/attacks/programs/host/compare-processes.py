from attack import *

@attack
def compare():
    """Learns about kernel addresses and shared files of other processes."""
    child = os.fork()
    if child == 0:
        time.sleep(0.3)
        os._exit(0)
    return f"ordered {syscall('kcmp', os.getpid(), child, 0, 1, 1)}"
