from attack import *

@attack
def write():
    """Folders that look like the system's."""
    found = []
    for folder in ("/", "/usr", "/usr/lib", "/dev", "/dev/pts", "/etc", "/lib64", "/var", "/run"):
        path = os.path.join(folder, HOST["token"])
        try:
            with open(path, "w"):
                pass
            os.unlink(path)
            found.append(folder)
        except OSError:
            pass
    return " ".join(found)
