from attack import *

@attack
def dump():
    """A dump is a file, and on many hosts a program that runs as root."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20))
    return "dumps of a mebibyte"
