from attack import *

@attack
def dig():
    """Folders so deep that whoever clears them by path fails; the sandbox must go away as a whole."""
    os.chdir("/tmp")
    for _ in range(3000):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
