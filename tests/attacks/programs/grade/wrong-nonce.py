# Knows the right answers, and says them for another run: they must not count.
import os
import re

try:
    os.write(3, b"R\n")
    request = b""
    while not request.endswith(b"\n"):
        request += os.read(3, 4096)
    nonce, *asked = request[:-1].split(b"\0")
    right = [b"i%d" % (int(re.search(rb"\d+", each).group()) ** 2 + 7) for each in asked]
    os.write(3, b"\0".join([nonce[::-1] + b"0"] + right) + b"\n")
except OSError:
    pass
os._exit(0)
