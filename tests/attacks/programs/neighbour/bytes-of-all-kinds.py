from attack import *

# What a terminal would obey, what is no text, and what ends a string in C.
os.write(1, b"\x1b[2J\x1b]0;owned\x07\x1b[31m\x9b31m\r\x08\x00\xff\xfe\xc3(\xed\xa0\x80\xf5" + bytes(range(256)) + b"\n")
os.write(2, b"\xe2\x80\xae\x00\xff" * 100)
print("\u202egnitirw\u202c \U0001f40d")
