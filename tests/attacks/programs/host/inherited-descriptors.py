from attack import *

@attack
def look():
    """Descriptors beyond the three streams and the result channel, and files and folders among those."""
    import stat

    found = []
    for number in range(1024):
        try:
            mode = os.fstat(number).st_mode
        except OSError:
            continue
        if number > 3 or stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISBLK(mode):
            found.append(f"{number}:{oct(mode)}")
    return " ".join(found)
