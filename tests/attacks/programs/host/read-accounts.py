from attack import *

@attack
def read():
    found = []
    for path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/resolv.conf", "/etc/ssl/openssl.cnf"):
        try:
            with open(path) as file:
                found.append(f"{path}: {len(file.read())}")
        except OSError:
            pass
    return " ".join(found)
