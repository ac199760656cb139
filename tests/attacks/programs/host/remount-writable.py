from attack import *

@attack
def remount():
    """Makes what is bound read-only writable again."""
    found = []
    for folder in (b"/", b"/w", b"/usr", b"/dev"):
        try:
            syscall("mount", b"none", folder, None, 0x20 | 0x1000, None)
            found.append(folder.decode())
        except OSError:
            pass
    return " ".join(found)
