class Endless:
    def __repr__(self):
        while True:
            pass


def f(n):
    return Endless()
