def f(n):
    return n * n + 7
