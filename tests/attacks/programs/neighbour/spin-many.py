from attack import *

# As many processes as there may be, each wanting a whole core.
mark()
for _ in range(60):
    try:
        if os.fork() == 0:
            break
    except OSError:
        pass
while True:
    pass
