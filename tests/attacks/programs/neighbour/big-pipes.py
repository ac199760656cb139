from attack import *

@attack
def widen():
    """Pages of pipes are counted per user."""
    import fcntl

    reading, _ = os.pipe()
    return f"{fcntl.fcntl(reading, 1031, 1 << 20)} bytes in a pipe"
