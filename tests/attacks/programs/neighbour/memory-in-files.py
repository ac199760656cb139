from attack import *

@attack
def fill():
    """Files in memory, more of them than the run may have memory."""
    import tempfile

    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        for number in range(6):
            with open(os.path.join(folder, str(number)), "wb") as file:
                for _ in range(20):
                    file.write(b"x" * (1 << 20))
        time.sleep(1)
        return "120 MiB in files"
