from attack import *

@attack
def read():
    with open(HOST["canary"]) as file:
        return file.read(80)
