from attack import *

# Empty files have no size that a limit on sizes could see.
mark()
for folder in ("/tmp", "/dev/shm"):
    for number in range(200_000):
        try:
            os.close(os.open(f"{folder}/{number}", os.O_CREAT | os.O_WRONLY))
        except OSError:
            break
print("ESCAPED made hundreds of thousands of files")
