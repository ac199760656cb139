import queue
import threading

barrier = threading.Barrier(4)
gate = threading.Semaphore(2)
ready = threading.Event()
results = queue.Queue()
local = threading.local()


def work(number):
    local.number = number
    barrier.wait(5)
    with gate:
        ready.wait(5)
        results.put(local.number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
ready.set()
for thread in threads:
    thread.join()
timer = threading.Timer(0.01, lambda: results.put(4))
timer.start()
timer.join()
assert sorted(results.get(timeout=1) for _ in range(5)) == [0, 1, 2, 3, 4]
print("OK")
