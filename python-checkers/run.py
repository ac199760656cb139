"""Answers one check request in a fresh interpreter: `python -I -B run.py [--limit NAME=VALUE …]`.

Reads the request on standard input and writes the report to standard output, which the program it runs
cannot reach. Exit codes: 0 with a report, 3 out of memory. `--environment` instead describes the interpreter.
"""

import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
OUT_OF_MEMORY = 3


def limit(settings):
    """Applies `NAME=VALUE` settings (`as`, `cpu`, `fsize`, `core`, `nofile`) as resource limits."""
    import resource

    for setting in settings:
        name, _, value = setting.partition('=')
        which = getattr(resource, 'RLIMIT_' + name.upper())
        hard = resource.getrlimit(which)[1]
        bound = int(value) if hard == resource.RLIM_INFINITY else min(int(value), hard)
        # The soft limit of CPU time comes first, so that its signal can be told from any other.
        soft = bound - 1 if name == 'cpu' else bound
        try:
            resource.setrlimit(which, (soft, bound))
        except (ValueError, OSError):
            pass  # macOS knows RLIMIT_AS and refuses it


def main(arguments):
    sys.path.insert(0, HERE)
    if arguments == ['--environment']:
        from heapwise_checkers.environment import environment
        import json

        print(json.dumps(environment()))
        return 0
    sys.path.remove(HERE)
    request = sys.stdin.buffer.read().decode('utf-8')
    report_fd = os.dup(1)
    limit(arguments[1::2])
    answer(request, report_fd)


def keep_program(request):
    """Writes the program of a request where processes started by `spawn` and `forkserver` read it again."""
    import json

    with open('program.py', 'w', encoding='utf-8') as file:
        file.write(json.loads(request)['code'])


def answer(request, report_fd):
    """Writes the report that answers `request` to a descriptor, and ends the process."""
    sys.path.insert(0, HERE)
    from heapwise_checkers import check_json

    sys.path.remove(HERE)
    # The report keeps its descriptor; the program gets the null device in place of the usual three.
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    process = os.getpid()
    try:
        report = check_json(request)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    if os.getpid() != process:
        os._exit(0)  # a child the program forked and let run to its end
    with os.fdopen(report_fd, 'w', encoding='utf-8') as file:
        file.write(report)
    # Threads and atexit functions the program left behind have nothing more to say.
    os._exit(0)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
