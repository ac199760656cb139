from multiprocessing import Pipe, Process


def work(connection):
    connection.send(connection.recv()[::-1])
    connection.close()


if __name__ == "__main__":
    ours, theirs = Pipe()
    worker = Process(target=work, args=(theirs,))
    worker.start()
    ours.send([1, 2, 3])
    assert ours.recv() == [3, 2, 1]
    worker.join()
    assert worker.exitcode == 0
    print("OK")
