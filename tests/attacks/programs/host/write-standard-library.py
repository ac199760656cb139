from attack import *

@attack
def write():
    """A line in a module is a line in every later run."""
    with open(os.__file__, "a"):
        return os.__file__
