import os
import select
import selectors
import socket

reading, writing = os.pipe()
assert select.select([reading], [], [], 0)[0] == []
os.write(writing, b"x")
assert select.select([reading], [], [], 1)[0] == [reading]
with select.epoll() as watcher:
    watcher.register(reading, select.EPOLLIN)
    assert watcher.poll(1) == [(reading, select.EPOLLIN)]
poll = select.poll()
poll.register(reading, select.POLLIN)
assert poll.poll(1000) == [(reading, select.POLLIN)]
ours, theirs = socket.socketpair()
with selectors.DefaultSelector() as selector:
    selector.register(ours, selectors.EVENT_READ)
    theirs.send(b"hello")
    assert len(selector.select(1)) == 1 and ours.recv(10) == b"hello"
print("OK")
