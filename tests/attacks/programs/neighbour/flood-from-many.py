from attack import *

# Each of the processes stays below the limit.
mark()
for _ in range(8):
    if os.fork() == 0:
        for _ in range(8):
            os.write(1, b"flood! \n" * 8192)
        os._exit(0)
for _ in range(8):
    os.wait()
print("ESCAPED printed 4 MiB")
