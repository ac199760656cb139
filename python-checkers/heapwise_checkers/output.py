"""Watches what a program prints and what it leaves behind."""

from .errors import type_name
from .plain import plain


def watch(program, request, capture, observations):
    """Observes each probe (name → expression) after the program ended: plain JSON, else its repr.

    Where the program raised, observes `exception`, the name of its type, instead.
    """
    try:
        program.run()
    except Exception as exception:
        observations.append(('exception', type_name(exception)))
        raise
    finally:
        capture.freeze()
    for name, expression in request.get('probes', {}).items():
        observations.append((name, plain(program.evaluate(expression))))
