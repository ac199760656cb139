from attack import *

import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)

    __str__ = __repr__


print("HELD " + repr(Deep()))
