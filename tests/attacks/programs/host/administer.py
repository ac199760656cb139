from attack import *

@attack
def ask():
    """Calls of administrators, about a file that is not there: only those who have the right learn that it is not."""
    found = []
    for name in ("acct", "swapoff"):
        try:
            syscall(name, b"/nothing/here")
        except FileNotFoundError:
            found.append(name)
        except OSError:
            pass
    return " ".join(found)
