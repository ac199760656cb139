import multiprocessing


def work(shared, number):
    shared[number] = number * number


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        workers = [multiprocessing.Process(target=work, args=(shared, number)) for number in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert dict(shared) == {0: 0, 1: 1, 2: 4}
    print("OK")
