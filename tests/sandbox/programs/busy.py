# Everything that may outlive its process: children, threads, a child of nobody that holds the output open.
import os
import threading
import time

for _ in range(6):
    if os.fork() == 0:
        while True:
            pass
if os.fork() == 0:
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    for number in range(3, 20):
        try:
            os.close(number)
        except OSError:
            pass
    while True:
        time.sleep(60)
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
print('busy', flush=True)
time.sleep(60)
