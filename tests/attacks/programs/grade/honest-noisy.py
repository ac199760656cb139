# Right, and loud: output, threads, a child, exceptions caught, names of Python's own reused as beginners do.
import os
import sys
import threading

list = [1, 2, 3]
type = "a kind"
str = "a text"
repr = None
len = 3
id = 7
print = print
int = 5
bytes = b"bytes"
nonce = "mine"


def f(n):
    threading.Thread(target=lambda: None).start()
    print("asked for", n, file=sys.stderr)
    return n * n + 7


if os.fork() == 0:
    os._exit(3)
os.wait()
print("R\n\0i49")
sys.stdout.write("no end of line")
