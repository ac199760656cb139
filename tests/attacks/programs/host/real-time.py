from attack import *

@attack
def ask():
    """A real-time process has the core until it gives it back."""
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    return "a core of its own"
