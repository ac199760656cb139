import os

reading, writing = os.pipe()
child = os.fork()
if child == 0:
    os.close(reading)
    os.write(writing, b"from the child")
    os._exit(7)
os.close(writing)
assert os.read(reading, 100) == b"from the child"
assert os.WEXITSTATUS(os.waitpid(child, 0)[1]) == 7
print("OK")
