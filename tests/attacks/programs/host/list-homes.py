from attack import *

@attack
def look():
    found = []
    for folder in ("/root", "/home", "/var", "/srv", "/opt", "/run", "/mnt", "/boot"):
        try:
            if os.listdir(folder):
                found.append(folder)
        except OSError:
            pass
    # An interpreter may be installed below one of these; then the way to it, and nothing else, is there.
    import sys

    return " ".join(folder for folder in found if not sys.base_prefix.startswith(folder))
