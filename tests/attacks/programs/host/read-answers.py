from attack import *

@attack
def find():
    """What the course has recorded: facts, golden cases, exercises with their answers."""
    found = []
    for top in (HOST["project"], "/checkers", "/w", "/srv", "/app"):
        for folder, folders, names in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith((".", "node_modules"))]
            found += [name for name in folders if name in ("facts", "golden", "lessons")]
            found += [name for name in names if name.endswith((".json", ".ts", ".mdx"))]
            if len(found) > 20:
                return " ".join(found)
    return " ".join(found)
