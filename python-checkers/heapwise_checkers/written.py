"""Tries a program that a learner wrote: what its expressions give, and what they need."""

import gc
import itertools
import tracemalloc

from .errors import describe

# Taken before any program runs: one that replaces them is measured all the same.
_start, _stop, _traced, _is_tracing = (
    tracemalloc.start,
    tracemalloc.stop,
    tracemalloc.get_traced_memory,
    tracemalloc.is_tracing,
)
_collect, _hash, _repr, _type = gc.collect, hash, repr, type


def watch(program, request, capture, observations):
    """Observes `examples`, a list of answers; `peakBytes` and `operations` of the calls asked for; `results`, their answers."""
    program.run()
    observations.append(('examples', [answer(program.evaluate, expression) for expression in request['examples']]))
    results = {}
    for name, measure in (('operations', _operations), ('peakBytes', _peak)):
        if name in request:
            count, results[name] = measure(program, request[name])
            if count is not None:
                observations.append((name, count))
    if results:
        observations.append(('results', results))


def answer(evaluate, *arguments):
    """The value that `evaluate` gives, as `TriedAnswer` of `domain/python/run-result.ts`."""
    try:
        value = evaluate(*arguments)
        kind = _type(value)
        if value is None:
            return _answer('none', None)
        if kind is bool:
            return _answer('bool', value)
        if kind is int:
            return _answer('int', '%d' % value)
        if kind is float:
            return _answer('float', _repr(value))
        if kind is str:
            return _answer('str', ascii(value))
        return _answer('repr', ascii(_repr(value))[1:-1])
    except BaseException as exception:
        said = describe(exception)
        return dict(_answer('error', _type(exception).__name__), message=said['message'], traceback=said['traceback'])


def _answer(kind, value):
    return {'type': kind, 'value': value}


def _peak(program, call):
    evaluate = _evaluator(program, call)
    # Once before: what is imported, cached or specialised by a first call is not the call's own.
    first = answer(evaluate)
    if first['type'] == 'error':
        return None, first
    _collect()
    if _is_tracing():
        _stop()
    _start()
    try:
        before = _traced()[0]
        value = evaluate()
        peak = _traced()[1] - before if _is_tracing() else None
        del value
    except BaseException as exception:
        return None, answer(_raise, exception)
    finally:
        _stop()
    return peak, first


def _operations(program, call):
    Counted, counted, is_whole = counting()
    evaluate = _evaluator(program, call, Counted=Counted)
    before = counted()
    result = answer(evaluate)
    count = counted() - before - 1
    return count if result['type'] != 'error' and is_whole() else None, result


def _evaluator(program, call, **names):
    # In a namespace of its own, so that the program cannot find what it is given there before.
    compiled, scope = program.expression(call), dict(program.namespace, **names)
    return lambda: eval(compiled, scope)


def _raise(exception):
    raise exception


def counting():
    """A class of integers that count how often they are compared and hashed, its counter, and whether nobody changed it.

    The counter counts the asking for its count as well.
    """
    tick = itertools.count().__next__

    class Counted:
        """An integer that counts how often it is compared and hashed."""

        __slots__ = ('_value',)

        def __init__(self, value):
            self._value = value

        def __repr__(self):
            return _repr(self._value)

        def __eq__(self, other):
            tick()
            return self._value == (other._value if _type(other) is Counted else other)

        def __lt__(self, other):
            tick()
            return self._value < (other._value if _type(other) is Counted else other)

        def __le__(self, other):
            tick()
            return self._value <= (other._value if _type(other) is Counted else other)

        def __hash__(self):
            tick()
            return _hash(self._value)

    whole = dict(Counted.__dict__)
    return Counted, tick, lambda: dict(Counted.__dict__) == whole
