from attack import *

@attack
def change():
    """To what it is: the right is what matters."""
    name = os.uname().nodename.encode()
    syscall("sethostname", name, len(name))
    return "the machine's name"
