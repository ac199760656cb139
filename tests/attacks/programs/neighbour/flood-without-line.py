from attack import *

# A reader who waits for the end of the line waits until memory ends.
for _ in range(64):
    os.write(1, b"x" * 65536)
print()
print("ESCAPED printed a line of 4 MiB")
