# The right number as something else: a float, a string, a truth value.
def f(n):
    return [float(n * n + 7), str(n * n + 7), True][n % 3]
