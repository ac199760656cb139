from multiprocessing import Array, Barrier, Condition, Event, Lock, Process, Semaphore, Value


def work(lock, gate, event, barrier, condition, total, cells, number):
    event.wait(5)
    barrier.wait(5)
    with gate:
        for _ in range(100):
            with lock:
                total.value += 1
    cells[number] = number
    with condition:
        condition.notify_all()


if __name__ == "__main__":
    total, cells, event = Value("i", 0, lock=False), Array("d", 3), Event()
    shared = (Lock(), Semaphore(2), event, Barrier(3), Condition(), total, cells)
    workers = [Process(target=work, args=(*shared, number)) for number in range(3)]
    for worker in workers:
        worker.start()
    event.set()
    for worker in workers:
        worker.join()
    assert total.value == 300 and list(cells) == [0.0, 1.0, 2.0]
    print("OK")
