from attack import *

@attack
def leave():
    return in_child(lambda: f"a pid namespace of its own {syscall('unshare', 0x20000000)}")
