from attack import *

@attack
def ask():
    """Whether programs started from here could still gain rights."""
    return None if LIBC.prctl(39, 0, 0, 0, 0) == 1 else "new privileges by starting programs"
