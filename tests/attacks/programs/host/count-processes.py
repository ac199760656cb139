from attack import *

@attack
def count():
    """Finds processes by asking for each number whether a signal would reach it."""
    found = []
    for number in range(2, 65536):
        if number in (os.getpid(), os.getppid()):
            continue
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            continue
        except PermissionError:
            pass
        found.append(number)
    return f"{len(found)} other processes" if found else None
