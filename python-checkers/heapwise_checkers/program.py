"""The learner's program, run as a fresh `__main__` would be."""

import builtins
import gc
import linecache
import sys
import types
from tracemalloc import stop as _stop_tracing

if sys.platform == 'emscripten':
    from .browser_loop import BrowserLoop
else:
    BrowserLoop = None

FILENAME = 'program.py'
STEP_FILENAME = 'step.py'
OWN_FILENAMES = (FILENAME, STEP_FILENAME)


class Program:
    """Source code with a `__main__` module of its own. Used as a context manager: inside, it is `sys.modules['__main__']`."""

    def __init__(self, code):
        self.code = code
        self.module = types.ModuleType('__main__')
        self.namespace = self.module.__dict__
        if sys.version_info < (3, 14):
            self.namespace['__annotations__'] = {}
        self.namespace['__builtins__'] = builtins
        self.namespace['__file__'] = FILENAME
        self.namespace['__cached__'] = None

    def __enter__(self):
        self._before = (sys.modules.get('__main__'), sys.argv, sys.getrecursionlimit(), sys.getswitchinterval(), gc.isenabled())
        sys.modules['__main__'] = self.module
        sys.argv = [FILENAME]
        self._loop = BrowserLoop() if BrowserLoop else None
        if self._loop is not None:
            self._loop.__enter__()
        return self

    def __exit__(self, *exception):
        if self._loop is not None:
            self._loop.__exit__(*exception)
        main, sys.argv, recursion_limit, switch_interval, collecting = self._before
        sys.modules['__main__'] = main
        sys.setrecursionlimit(recursion_limit)
        sys.setswitchinterval(switch_interval)
        (gc.enable if collecting else gc.disable)()
        # In a browser the next program runs in this interpreter: it must not find this one's peak, or count its garbage.
        _stop_tracing()
        linecache.cache.pop(FILENAME, None)
        linecache.cache.pop(STEP_FILENAME, None)

    def run(self):
        """Runs the program to its end, waiting for its threads and processes as an exiting interpreter does."""
        try:
            exec(compile_source(self.code, FILENAME, 'exec'), self.namespace)
        except SystemExit as exit:
            if exit.code not in (None, 0):
                raise
        finally:
            _settle()

    def evaluate(self, expression):
        """The value of `expression` in the program's namespace."""
        return eval(self.expression(expression), self.namespace)

    def expression(self, expression):
        """Compiles `expression` for repeated evaluation."""
        return compile(expression.strip(), '<expression>', 'eval', dont_inherit=True)

    def function(self, name, signature):
        """The function `name` that the program was asked to define. Raises NameError where it did not."""
        function = self.namespace.get(name)
        if not callable(function):
            raise NameError('the program must define %s' % signature)
        return function


def compile_source(source, filename, mode):
    """Compiles `source`, and lets tracebacks and `inspect` find its lines."""
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    return compile(source, filename, mode, dont_inherit=True)


def _settle():
    threading = sys.modules.get('threading')
    if threading is not None:
        for thread in threading.enumerate():
            if not thread.daemon and thread is not threading.current_thread():
                thread.join()
    multiprocessing = sys.modules.get('multiprocessing')
    if multiprocessing is not None:
        for process in multiprocessing.active_children():
            if not process.daemon:
                process.join()
