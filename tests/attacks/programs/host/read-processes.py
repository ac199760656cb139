from attack import *

@attack
def read():
    return " ".join(name for name in os.listdir("/proc") if name.isdigit())[:80]
