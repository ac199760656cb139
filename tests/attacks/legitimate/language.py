import collections
import contextvars
import copy
import dataclasses
import enum
import functools
import itertools
import json
import pickle
import re
import typing


@dataclasses.dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0


class Colour(enum.Enum):
    RED = 1


current = contextvars.ContextVar("current", default=1)
context = contextvars.copy_context()
context.run(current.set, 2)
assert current.get() == 1 and context[current] == 2
assert Point(1) < Point(2) and dataclasses.asdict(Point(1)) == {"x": 1, "y": 0}
assert json.loads(json.dumps({"a": [1, 2.5, None, "ü"]})) == {"a": [1, 2.5, None, "ü"]}
assert re.findall(r"(?P<word>\w+)", "two words") == ["two", "words"]
assert pickle.loads(pickle.dumps(Point(3))) == Point(3) == copy.deepcopy(Point(3))
assert collections.Counter("aab").most_common(1) == [("a", 2)] and Colour(1) is Colour.RED
assert functools.reduce(lambda a, b: a * b, itertools.islice(itertools.count(1), 5)) == 120
assert typing.get_type_hints(Point)["x"] is int
print("OK")
