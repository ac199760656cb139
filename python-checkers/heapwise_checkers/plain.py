"""Turns values into what JSON can carry without loss."""

import math

EXACT = 2**53
"""JavaScript's numbers hold integers exactly below this."""


def plain(value):
    """`value` where JSON has it (tuples become lists), else its repr."""
    return value if _is_plain(value) else repr(value)


def _is_plain(value):
    kind = type(value)
    if value is None or kind in (bool, str):
        return True
    if kind is int:
        return -EXACT < value < EXACT
    if kind is float:
        return math.isfinite(value)
    if kind in (list, tuple):
        return all(map(_is_plain, value))
    if kind is dict:
        return all(type(key) is str for key in value) and all(map(_is_plain, value.values()))
    return False
