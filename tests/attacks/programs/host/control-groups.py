from attack import *

@attack
def look():
    """Where the limits are kept, they can be lifted."""
    found = []
    for folder in ("/sys/fs/cgroup", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/unified"):
        try:
            found += os.listdir(folder)
        except OSError:
            pass
    return " ".join(found)[:100]
