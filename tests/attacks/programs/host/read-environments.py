from attack import *

@attack
def read():
    """Environments of this process, of its parents, and of the first process."""
    found = ["own"] if HOST["secret"] in str(dict(os.environ)) else []
    for name in ("self", "1", str(os.getppid())):
        try:
            with open(f"/proc/{name}/environ", "rb") as file:
                if file.read():
                    found.append(name)
        except OSError:
            pass
    return " ".join(found)
