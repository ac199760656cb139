from attack import *

@attack
def become():
    found = []
    for name, change in (
        ("uid", lambda: os.setresuid(0, 0, 0)),
        ("gid", lambda: os.setresgid(0, 0, 0)),
        ("groups", lambda: os.setgroups([0])),
    ):
        try:
            found.append(in_child(lambda change=change, name=name: (change(), name)[1]))
        except OSError:
            pass
    return " ".join(found)
