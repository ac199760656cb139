"""What this interpreter says of itself (`domain/python/environment.ts`)."""

import os
import struct
import sys


def environment():
    """Describes the running interpreter, its id first."""
    pyodide = sys.platform == 'emscripten'
    implementation = 'pyodide' if pyodide else sys.implementation.name
    number, _, build = sys.version.partition(' ')
    word_bits = word_bytes() * 8
    gil = has_gil()
    minor = '%d.%d%s' % (sys.version_info[0], sys.version_info[1], '' if gil else 't')
    return {
        'id': '%s-%s-%d' % (implementation, minor, word_bits),
        'implementation': implementation,
        'version': number,
        'wordBits': word_bits,
        'platform': sys.platform,
        'machine': _machine(),
        'gil': gil,
        'build': ' '.join(build.split()),
    }


def word_bytes():
    """Bytes of a pointer: 8, or 4 in the browser."""
    return struct.calcsize('P')


def has_gil():
    """Whether a global interpreter lock is active; only 3.13 and later can run without one."""
    enabled = getattr(sys, '_is_gil_enabled', None)
    return True if enabled is None else enabled()


def _machine():
    # os.uname answers without importing platform; Windows has only the latter.
    if hasattr(os, 'uname'):
        return os.uname().machine
    import platform

    return platform.machine()
