"""What a program in a sandbox must not reach: prints where it listens, then a line for each contact."""

import json
import selectors
import socket
import sys

folder, token = sys.argv[1:]
selector = selectors.DefaultSelector()


def listen(name, family, address, kind=socket.SOCK_STREAM):
    server = socket.socket(family, kind)
    server.bind(address)
    if kind == socket.SOCK_STREAM:
        server.listen()
    selector.register(server, selectors.EVENT_READ, name)
    return server.getsockname()


where = {"abstract": token + "-abstract", "socket": folder + "/socket"}
where["tcp"] = str(listen("tcp", socket.AF_INET, ("127.0.0.1", 0))[1])
where["udp"] = str(listen("udp", socket.AF_INET, ("127.0.0.1", 0), socket.SOCK_DGRAM)[1])
try:
    where["tcp6"] = str(listen("tcp6", socket.AF_INET6, ("::1", 0))[1])
except OSError:
    where["tcp6"] = "0"
# Node would pad an abstract name with zeros to its full length; an attack that used the short name proved nothing.
listen("abstract", socket.AF_UNIX, "\0" + where["abstract"])
listen("socket", socket.AF_UNIX, where["socket"])
print(json.dumps(where), flush=True)
# It ends with whoever started it.
selector.register(sys.stdin, selectors.EVENT_READ, "parent")

while True:
    for key, _ in selector.select():
        if key.data == "parent":
            sys.exit()
        if key.data == "udp":
            data, sender = key.fileobj.recvfrom(100)
            key.fileobj.sendto(data, sender)
        else:
            key.fileobj.accept()[0].close()
        print(key.data, flush=True)
