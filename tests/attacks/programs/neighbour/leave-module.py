from attack import *

@attack
def leave():
    """A module in the folder where the next program starts, by a name that it will import."""
    import importlib
    import sys

    sys.path.insert(0, os.getcwd())
    try:
        return importlib.import_module(HOST["token"]).found
    except ImportError:
        pass
    with open(HOST["token"] + ".py", "w") as file:
        file.write("found = 'a module of the run before'")
