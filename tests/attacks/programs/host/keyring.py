from attack import *

@attack
def keep():
    """Keys belong to the user, not to any namespace: a letter-box between runs."""
    key = syscall("add_key", b"user", HOST["token"].encode(), b"hello", 5, -2)
    return f"key {key}"
