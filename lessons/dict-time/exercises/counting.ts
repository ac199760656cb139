/** Python that defines `Key`, which notes every hash and every `==` that it is asked for, and `asked(work)`, their numbers. */
export const COUNTING = `class Key:
    hashed = compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.hashed += 1
        return hash(self.n)

    def __eq__(self, other):
        Key.compared += 1
        return self.n == other.n


def asked(work):
    Key.hashed = Key.compared = 0
    work()
    return Key.hashed, Key.compared


`;
