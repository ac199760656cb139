from attack import *

@attack
def watch():
    """Watches on files are counted per user: what one takes, the server lacks."""
    return f"descriptor {syscall('inotify_init1', 0)}"
