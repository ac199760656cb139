from attack import *

@attack
def fill():
    """100 MiB of files where 64 are allowed."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for number in range(10):
            with open(os.path.join(folder, str(number)), "wb") as file:
                file.write(b"x" * (10 << 20))
        return "100 MiB on the disk"
