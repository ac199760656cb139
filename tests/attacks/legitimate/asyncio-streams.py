import asyncio
import socket


async def main():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_unix_connection(sock=ours)
    _, other = await asyncio.open_unix_connection(sock=theirs)
    other.write(b"a line\n")
    assert await reader.readline() == b"a line\n"
    for each in (writer, other):
        each.close()

    async def echo(incoming, outgoing):
        outgoing.write(await incoming.readline())
        outgoing.close()

    async with await asyncio.start_unix_server(echo, "/tmp/echo"):
        reader, writer = await asyncio.open_unix_connection("/tmp/echo")
        writer.write(b"hello\n")
        assert await reader.readline() == b"hello\n"
        writer.close()


asyncio.run(main())
print("OK")
