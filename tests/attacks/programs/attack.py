"""What the attacks share. The tests put this text where a program says `from attack import *`."""

import ctypes
import os
import platform
import time

HOST = {
    "canary": "{{canary}}",
    "secret": "{{secret}}",
    "token": "{{token}}",
    "tcp": "{{tcp}}",
    "tcp6": "{{tcp6}}",
    "udp": "{{udp}}",
    "abstract": "{{abstract}}",
    "socket": "{{socket}}",
    "name": "{{name}}",
    "project": "{{project}}",
}

# Numbers of system calls: x86-64, arm64.
NUMBERS = {
    "acct": (163, 89),
    "add_key": (248, 217),
    "bpf": (321, 280),
    "capset": (126, 91),
    "clone": (56, 220),
    "clone3": (435, 435),
    "fanotify_init": (300, 262),
    "fsopen": (430, 430),
    "getpid": (39, 172),
    "inotify_init1": (294, 26),
    "io_uring_setup": (425, 425),
    "ioctl": (16, 29),
    "ioprio_set": (251, 30),
    "kcmp": (312, 272),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "mount": (165, 40),
    "move_mount": (429, 429),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "perf_event_open": (298, 241),
    "personality": (135, 92),
    "pidfd_getfd": (438, 438),
    "pidfd_open": (434, 434),
    "pivot_root": (155, 41),
    "prlimit64": (302, 261),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "sched_setattr": (314, 274),
    "sethostname": (170, 161),
    "setns": (308, 268),
    "settimeofday": (164, 170),
    "shmctl": (31, 195),
    "shmget": (29, 194),
    "swapoff": (168, 225),
    "syslog": (103, 116),
    "umount2": (166, 39),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
}
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.syscall.restype = ctypes.c_long


def syscall(name, *arguments):
    """Calls the kernel past the C library, and past whatever Python forbids."""
    number = NUMBERS[name][platform.machine() == "aarch64"]
    result = LIBC.syscall(
        ctypes.c_long(number),
        *[ctypes.c_long(each) if isinstance(each, int) else each for each in arguments],
    )
    if result == -1:
        raise OSError(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
    return result


def mark():
    """Gives this process, and those that it forks, a name by which the host finds them again."""
    LIBC.prctl(15, HOST["token"].encode(), 0, 0, 0)


def in_child(work):
    """What a forked child answered in at most 200 bytes, or how it died: a crash there is no crash here."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, str(work()).encode()[:200])
        except OSError as error:
            os.write(writing, b"!" + str(error).encode()[:199])
        finally:
            os._exit(0)
    os.close(writing)
    answer = b""
    while chunk := os.read(reading, 200):
        answer += chunk
    os.close(reading)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        raise OSError(0, f"died of signal {os.WTERMSIG(status)}")
    if answer.startswith(b"!"):
        raise OSError(0, answer[1:].decode())
    return answer.decode()


def attack(attempt):
    """Makes the attempt. What it returns is what it got; nothing, or the system's refusal, is that it was held."""
    try:
        got = attempt()
        said = f"ESCAPED {got}" if got else "HELD it got nothing"
    except (OSError, MemoryError, ImportError, RuntimeError, ValueError) as error:
        said = f"HELD {type(error).__name__}: {error}"
    print(said.replace("\n", " "), flush=True)
