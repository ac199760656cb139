# Everything that the interpreter holds.
import gc


def f(n):
    for each in gc.get_objects():
        for inner in gc.get_referents(each):
            if type(inner) is int and inner > 10**9 and inner % 10 == (n * n + 7) % 10 and inner == n * n + 7:
                print("found", inner)
                return inner
    return 49
