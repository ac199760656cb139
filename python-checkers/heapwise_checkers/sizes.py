"""Watches the size and layout of one object."""

import sys

from .environment import word_bytes


def watch(program, request, capture, observations):
    """Observes `size` (`sys.getsizeof`, bytes) and what it is made of.

    `gc_header`: bytes in front of the object (the collector's header and, since 3.11, the pointers of a class
    instance to its attributes and weak references), that is `size` - `__sizeof__()`. `type`: the type's name.
    `basicsize`, `itemsize`: the type's fixed bytes, and bytes per item. `length`: `len()`, where it has one.
    `word`: bytes of a pointer.
    """
    program.run()
    capture.freeze()
    value = program.evaluate(request['expression'])
    size = sys.getsizeof(value)
    kind = type(value)
    observations += [
        ('size', size),
        ('gc_header', size - kind.__sizeof__(value)),
        ('type', kind.__name__),
        ('basicsize', kind.__basicsize__),
        ('itemsize', kind.__itemsize__),
        ('word', word_bytes()),
    ]
    if hasattr(kind, '__len__'):
        observations.append(('length', len(value)))
