from attack import *

@attack
def spin():
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        pass
    return "1.5 s of the core"
