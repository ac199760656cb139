from attack import *

@attack
def read():
    found = []
    for name in (
        *("mem", "kmem", "port", "kmsg", "sda", "vda", "nvme0n1", "xvda", "fuse", "kvm"),
        *("net/tun", "loop-control", "mapper/control", "vhost-vsock", "userfaultfd", "console", "input/event0"),
    ):
        try:
            os.close(os.open("/dev/" + name, os.O_RDONLY | os.O_NONBLOCK))
            found.append(name)
        except OSError:
            pass
    return " ".join(found)
