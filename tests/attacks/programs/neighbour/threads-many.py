from attack import *

@attack
def start():
    """A hundred threads at once."""
    import threading

    end = threading.Event()
    threads = []
    threading.stack_size(1 << 16)
    try:
        for _ in range(100):
            thread = threading.Thread(target=end.wait, args=(10,), daemon=True)
            thread.start()
            threads.append(thread)
        return f"{len(threads)} threads at once"
    finally:
        end.set()
