from attack import *

@attack
def read():
    return " ".join(os.listdir("/sys"))
