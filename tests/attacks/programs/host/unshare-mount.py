from attack import *

@attack
def leave():
    return in_child(lambda: f"a mount namespace of its own {syscall('unshare', 0x00020000)}")
