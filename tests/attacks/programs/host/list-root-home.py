from attack import *

@attack
def look():
    """What lies beside the interpreter, on the way from the root to it."""
    import sys

    folder, found = sys.base_prefix, []
    while folder not in ("/", "/usr", "/usr/local", "/opt"):
        inside, folder = os.path.basename(folder), os.path.dirname(folder)
        if folder in ("/", "/usr", "/opt"):
            break
        try:
            found += [name for name in os.listdir(folder) if name != inside]
        except OSError:
            pass
    beside = [name for name in os.listdir("/") if name in ("proc", "sys", "run", "var", "home", "boot")]
    # Debian keeps a module of its interpreter's in /etc.
    if os.path.isdir("/etc"):
        beside += [name for name in os.listdir("/etc") if not name.startswith("python")]
    return " ".join(found + beside)[:100]
