# Fills the channel, and never ends its line.
import os

try:
    os.write(3, b"R\n")
    while True:
        os.write(3, b"0" * 65536)
except OSError:
    pass
