from attack import *

@attack
def leave():
    """Memory that belongs to no process stays until somebody removes it."""
    key = int(HOST["token"][2:8], 16)
    try:
        found = syscall("shmget", key, 4096, 0)
    except FileNotFoundError:
        syscall("shmget", key, 4096, 0o1666)
        return None
    syscall("shmctl", found, 0, None)
    return "memory of the run before"
