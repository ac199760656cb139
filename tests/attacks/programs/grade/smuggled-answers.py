# One answer that looks like several: separators in a text, in the text of an object, in the name of an exception.
class Smuggler:
    def __repr__(self):
        return "x\0i49\0i49\0i49\n"


def f(n):
    if n % 3 == 0:
        return "x\0i49\0i49\0i49\n"
    if n % 3 == 1:
        return Smuggler()
    raise type("E\0i49\0i49\0i49\n", (Exception,), {})
