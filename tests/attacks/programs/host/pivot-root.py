from attack import *

@attack
def pivot():
    """The call by which the sandbox left the host's root, the other way round."""
    os.makedirs("/tmp/new/old", exist_ok=True)
    syscall("pivot_root", b"/tmp/new", b"/tmp/new/old")
    return "another root"
