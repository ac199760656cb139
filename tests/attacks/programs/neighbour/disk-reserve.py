from attack import *

@attack
def reserve():
    """Room for a file without writing it."""
    import tempfile

    with tempfile.TemporaryFile() as file:
        os.posix_fallocate(file.fileno(), 0, 100 << 20)
        return "100 MiB reserved"
