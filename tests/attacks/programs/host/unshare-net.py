from attack import *

@attack
def leave():
    return in_child(lambda: f"a net namespace of its own {syscall('unshare', 0x40000000)}")
