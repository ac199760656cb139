from attack import *

@attack
def slow():
    """Makes all processes of its user the last in the queue. The tests look at the runner's own."""
    try:
        os.setpriority(os.PRIO_USER, 0, 19)
    except OSError:
        pass
    syscall("ioprio_set", 3, 0, 3 << 13)
