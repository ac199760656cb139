import sys

assert sys.stdin.read() == ""
try:
    input("your name? ")
    raise AssertionError("somebody answered")
except EOFError:
    print("\nOK")
