from attack import *

@attack
def raise_limits():
    import resource

    found = []
    for name in ("NOFILE", "NPROC", "FSIZE", "AS", "CPU", "MEMLOCK", "MSGQUEUE", "NICE", "RTPRIO", "CORE"):
        kind = getattr(resource, f"RLIMIT_{name}", None)
        if kind is None:
            continue
        soft, hard = resource.getrlimit(kind)
        wanted = (soft, resource.RLIM_INFINITY if hard == resource.RLIM_INFINITY else hard + 1)
        try:
            resource.setrlimit(kind, wanted)
            found.append(name)
            if wanted[1] != resource.RLIM_INFINITY:
                resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            pass
    return " ".join(found)
