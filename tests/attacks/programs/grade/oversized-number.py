# Its digits take minutes.
def f(n):
    return 7 ** (10**7)
