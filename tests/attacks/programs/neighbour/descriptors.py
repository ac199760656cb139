from attack import *

@attack
def open_many():
    """The machine's table of open files."""
    held = []
    for _ in range(400):
        held.append(os.open("/dev/null", os.O_RDONLY))
    return f"{len(held)} descriptors"
