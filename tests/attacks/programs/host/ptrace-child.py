from attack import *

@attack
def trace():
    import signal

    child = os.fork()
    if child == 0:
        time.sleep(5)
        os._exit(0)
    try:
        syscall("ptrace", 0x4206, child, 0, 0)
        return "holds another process by its throat"
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
