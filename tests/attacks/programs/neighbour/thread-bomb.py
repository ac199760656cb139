from attack import *

import _thread

mark()


def spin():
    while True:
        try:
            _thread.start_new_thread(spin, ())
        except RuntimeError:
            pass


spin()
