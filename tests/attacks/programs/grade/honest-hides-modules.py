# Right, and its names hide modules.
os = "an operating system"
sys = None
builtins = 1


def f(n):
    return n * n + 7
