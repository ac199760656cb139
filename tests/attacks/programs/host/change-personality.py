from attack import *

@attack
def change():
    """Turns the randomness of addresses off for programs started from here."""

    def ask():
        syscall("personality", 0x0040000)
        return "addresses that can be known"

    return in_child(ask)
