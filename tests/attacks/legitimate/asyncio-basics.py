import asyncio


async def work(number):
    await asyncio.sleep(0.001)
    return number


async def main():
    assert await asyncio.gather(*(work(n) for n in range(50))) == list(range(50))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
        raise AssertionError("no timeout")
    except asyncio.TimeoutError:
        pass
    assert await asyncio.to_thread(sum, range(10)) == 45
    queue = asyncio.Queue()
    task = asyncio.create_task(queue.get())
    await queue.put("item")
    assert await task == "item"
    async with asyncio.Semaphore(2), asyncio.Lock():
        pass
    loop = asyncio.get_running_loop()
    assert await loop.run_in_executor(None, len, "four") == 4


asyncio.run(main())
print("OK")
