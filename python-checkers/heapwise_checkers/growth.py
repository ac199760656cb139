"""Watches how the size of one object changes step by step."""

import sys

from .program import STEP_FILENAME, compile_source


def watch(program, request, capture, observations):
    """Observes `trajectory`: `[[stepsDone, bytes], …]`, first at 0 steps, then wherever the size changed.

    In `step`, `i` is the number of steps done before it.
    """
    program.run()
    step = compile_source(request['step'], STEP_FILENAME, 'exec')
    expression = program.expression(request['expression'])
    namespace = program.namespace
    size = sys.getsizeof(eval(expression, namespace))
    trajectory = [[0, size]]
    for done in range(request['steps']):
        namespace['i'] = done
        exec(step, namespace)
        now = sys.getsizeof(eval(expression, namespace))
        if now != size:
            size = now
            trajectory.append([done + 1, size])
    observations.append(('trajectory', trajectory))
