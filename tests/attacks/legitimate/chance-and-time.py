import datetime
import os
import random
import time

random.seed(42)
first = [random.random() for _ in range(3)]
random.seed(42)
assert first == [random.random() for _ in range(3)]
assert len(os.urandom(16)) == 16 and os.cpu_count() >= 1 and len(os.sched_getaffinity(0)) >= 1
begun = time.perf_counter()
time.sleep(0.02)
assert 0.015 < time.perf_counter() - begun < 5
assert time.process_time() > 0 and time.thread_time() > 0 and time.time_ns() > 10**18
assert datetime.datetime.now(datetime.timezone.utc).year >= 2024
assert datetime.date(2024, 2, 29) + datetime.timedelta(days=1) == datetime.date(2024, 3, 1)
print("OK")
