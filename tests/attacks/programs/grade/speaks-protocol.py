# Holds the conversation itself and answers with the right nonce, but does not know the answers.
import os

try:
    os.write(3, b"R\n")
    request = b""
    while not request.endswith(b"\n"):
        request += os.read(3, 4096)
    nonce, *asked = request[:-1].split(b"\0")
    os.write(3, b"\0".join([nonce] + [b"i49"] * len(asked)) + b"\n")
except OSError:
    pass
os._exit(0)
