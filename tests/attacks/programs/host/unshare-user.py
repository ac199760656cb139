from attack import *

@attack
def leave():
    return in_child(lambda: f"a user namespace of its own {syscall('unshare', 0x10000000)}")
