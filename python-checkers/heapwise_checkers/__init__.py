"""Runs a program and watches one kind of thing. Knows no right answers; standard library only.

The same files run on CPython 3.9 and later and in Pyodide, so their syntax stays that of 3.9.
"""

from .check import check_json

__all__ = ['check_json']
