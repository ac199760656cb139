from multiprocessing import JoinableQueue, Process, Queue, SimpleQueue


def work(tasks, results, simple):
    for number in iter(tasks.get, None):
        results.put(number * 2)
        tasks.task_done()
    tasks.task_done()
    simple.put("done")


if __name__ == "__main__":
    tasks, results, simple = JoinableQueue(), Queue(), SimpleQueue()
    worker = Process(target=work, args=(tasks, results, simple))
    worker.start()
    for number in [*range(10), None]:
        tasks.put(number)
    tasks.join()
    assert sorted(results.get(timeout=5) for _ in range(10)) == [n * 2 for n in range(10)]
    assert simple.get() == "done"
    worker.join()
    print("OK")
