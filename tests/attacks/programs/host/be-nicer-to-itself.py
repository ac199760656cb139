from attack import *

@attack
def ask():
    return f"nice {os.nice(-5)}"
