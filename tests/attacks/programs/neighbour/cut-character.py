from attack import *

# The limit on what is shown falls into the middle of a character.
os.write(1, b"x" + "\u20ac".encode() * 40_000)
