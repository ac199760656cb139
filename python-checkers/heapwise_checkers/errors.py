"""An exception as the learner would see it."""

import traceback

from .program import OWN_FILENAMES


def describe(exception):
    """The exception's type, message, and the traceback of the learner's own lines."""
    return {
        'type': type_name(exception),
        'message': _message(exception),
        'traceback': _traceback(exception),
    }


def type_name(exception):
    """The name Python prints in front of the message: `ValueError`, `json.decoder.JSONDecodeError`."""
    kind = type(exception)
    if kind.__module__ in ('builtins', '__main__'):
        return kind.__qualname__
    return '%s.%s' % (kind.__module__, kind.__qualname__)


def _message(exception):
    try:
        return str(exception)
    except Exception:
        return '<exception str() failed>'


def _traceback(exception):
    try:
        summary = traceback.TracebackException(type(exception), exception, exception.__traceback__)
        _keep_own_lines(summary)
        lines = list(summary.format())
    except Exception:  # a program can make even this fail, for example with a __str__ that raises
        return type_name(exception) + '\n'
    if not summary.stack and lines and lines[0].startswith('Traceback'):
        del lines[0]
    return ''.join(lines)


def _keep_own_lines(summary):
    pending, seen = [summary], set()
    while pending:
        part = pending.pop()
        if part is None or id(part) in seen:
            continue
        seen.add(id(part))
        part.stack = traceback.StackSummary.from_list(frame for frame in part.stack if frame.filename in OWN_FILENAMES)
        pending += [part.__cause__, part.__context__]
        pending += getattr(part, 'exceptions', None) or []
