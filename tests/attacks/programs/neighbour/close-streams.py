from attack import *

# A runner that takes the end of the output for the end of the program goes on to the next one beside it.
mark()
for number in (0, 1, 2, 3):
    try:
        os.close(number)
    except OSError:
        pass
end = time.monotonic() + 20
while time.monotonic() < end:
    pass
