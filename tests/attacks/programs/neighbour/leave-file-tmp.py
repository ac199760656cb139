from attack import *

@attack
def leave():
    path = os.path.join("/tmp", HOST["token"])
    try:
        os.unlink(path)
    except FileNotFoundError:
        os.close(os.open(path, os.O_CREAT))
        return None
    return "a file of the run before"
