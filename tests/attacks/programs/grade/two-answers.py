# Two processes answer the same question: one of the answers may please.
import os

os.fork()


def f(n):
    return n * n + (os.getpid() % 2)
