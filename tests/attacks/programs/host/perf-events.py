from attack import *

@attack
def count():
    import struct

    # Page faults of this process: the mildest of what can be counted.
    attributes = struct.pack("IIQ", 1, 112, 2).ljust(112, b"\0")
    os.close(syscall("perf_event_open", attributes, 0, -1, -1, 0))
    return "counters of the processor"
