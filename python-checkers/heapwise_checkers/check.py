"""The one door: a request as JSON text in, a report as JSON text out (`domain/python/report.ts`)."""

import json

from . import growth, operations, output, sizes, speedups, timeline, timing, written
from .capture import Capture
from .environment import environment
from .errors import describe
from .program import Program

CHECKERS = {
    'sizes': sizes,
    'growth': growth,
    'operations': operations,
    'timing': timing,
    'output': output,
    'speedups': speedups,
    'timeline': timeline,
    'written': written,
}
CONCURRENT = (speedups, timeline)


def check_json(text):
    """Answers the check request `text` with a report. Raises ValueError for a request that is none."""
    return json.dumps(check(json.loads(text)))


def check(request):
    """Runs what the request asks for and returns the report as plain data."""
    checker = CHECKERS.get(request['checker'])
    if checker is None:
        raise ValueError('there is no checker named %r' % (request['checker'],))
    refusal = checker.refusal(request) if checker in CONCURRENT else None
    if refusal is not None:
        return _report('refused', '', None, [], refusal)
    observations, error = [], None
    with Capture() as capture, Program(request['code']) as program:
        try:
            checker.watch(program, request, capture, observations)
        except BaseException as exception:  # whatever the learner's program raised is what it did
            error = describe(exception)
    if capture.overflowed:
        return _report('killed', capture.text, None, [], 'output-limit')
    return _report('ok' if error is None else 'error', capture.text, error, observations)


def _report(status, stdout, error, observations, reason=None):
    report = {
        'status': status,
        'stdout': stdout,
        'error': error,
        'observations': [{'name': name, 'value': value} for name, value in observations],
        'environment': environment(),
    }
    if reason is not None:
        report['reason'] = reason
    return report
