from attack import *

@attack
def write():
    """The folder from which the runner starts programs."""
    import sys

    path = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "planted.py")
    with open(path, "w") as file:
        file.write("planted")
    os.unlink(path)
    return path
