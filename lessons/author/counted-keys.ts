/**
 * Python that defines `Key`, whose instances note every hash and every `==` (with `same`, all have one hash), `asked(work)`,
 * which gives both counts, and `keyed(n)`, a dict of n such keys.
 */
export const KEY = `import json


class Key:
    hashed = compared = 0

    def __init__(self, n, same=False):
        self.n = n
        self.hash = 7 if same else n

    def __hash__(self):
        Key.hashed += 1
        return self.hash

    def __eq__(self, other):
        Key.compared += 1
        return self.n == other.n


def asked(work):
    Key.hashed = Key.compared = 0
    work()
    return [Key.hashed, Key.compared]


def keyed(n, same=False):
    return {Key(i, same): None for i in range(n)}

`;
