from attack import *

@attack
def wait():
    time.sleep(1.5)
    return "1.5 s of a place in the queue"
