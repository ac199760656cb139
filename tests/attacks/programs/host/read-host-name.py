from attack import *

@attack
def read():
    name = os.uname().nodename
    return name if name == HOST["name"] else None
