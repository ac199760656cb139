from attack import *

@attack
def lease():
    """A lease on a file of the interpreter: every other opening of it waits for the holder."""
    import fcntl

    with open(os.__file__) as file:
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return os.__file__
