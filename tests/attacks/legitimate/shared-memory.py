from multiprocessing import Process, shared_memory


def work(name):
    block = shared_memory.SharedMemory(name)
    block.buf[:5] = b"hello"
    block.close()


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=1 << 20)
    worker = Process(target=work, args=(block.name,))
    worker.start()
    worker.join()
    assert bytes(block.buf[:5]) == b"hello"
    block.close()
    block.unlink()
    numbers = shared_memory.ShareableList([1, 2.5, "three", None])
    assert list(numbers) == [1, 2.5, "three", None]
    numbers.shm.close()
    numbers.shm.unlink()
    print("OK")
