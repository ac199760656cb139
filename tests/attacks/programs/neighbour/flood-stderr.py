from attack import *

# 4 MiB, which somebody has to keep; the last line is for the tests.
for _ in range(64):
    os.write(2, b"flood! \n" * 8192)
print("ESCAPED printed 4 MiB")
