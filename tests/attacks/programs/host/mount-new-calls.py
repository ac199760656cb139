from attack import *

@attack
def mount():
    """The newer calls that mount, which older filters do not know."""
    found = []
    for name, arguments in (("fsopen", (b"tmpfs", 0)), ("open_tree", (-100, b"/", 1))):
        try:
            os.close(syscall(name, *arguments))
            found.append(name)
        except OSError:
            pass
    return " ".join(found)
