# What a program can see of the interpreter that it runs in, as JSON. What importing would change is looked at first.
first_names = sorted(globals())
first_size = __import__('sys').getsizeof(globals())
import sys
import gc

seen = {}
seen['names of globals()'] = first_names
seen['size of globals()'] = first_size
seen['gc.get_count()'] = gc.get_count()
seen['len(gc.get_objects())'] = len(gc.get_objects())
seen['sys.getallocatedblocks()'] = sys.getallocatedblocks()
seen['sys.modules'] = sorted(sys.modules)
seen['gc.get_threshold()'] = gc.get_threshold()
seen['gc.isenabled()'] = gc.isenabled()
seen['gc.get_debug()'] = gc.get_debug()
seen['gc.garbage'] = gc.garbage
seen['gc.callbacks'] = gc.callbacks
seen['gc.get_freeze_count()'] = gc.get_freeze_count()
seen['gc.get_stats()'] = gc.get_stats()
seen['refcount of None'] = sys.getrefcount(None)
seen['refcount of True'] = sys.getrefcount(True)
seen['refcount of 0'] = sys.getrefcount(0)
seen['refcount of 1'] = sys.getrefcount(1)
seen['refcount of 256'] = sys.getrefcount(256)
seen['refcount of 257'] = sys.getrefcount(int('257'))
seen['refcount of ()'] = sys.getrefcount(())
seen["refcount of ''"] = sys.getrefcount('')
seen["refcount of 'os'"] = sys.getrefcount('os')
seen["refcount of b'a'"] = sys.getrefcount(b'a')
seen['refcount of object'] = sys.getrefcount(object)
seen['refcount of []'] = sys.getrefcount([])


class Plain:
    def __init__(self):
        self.a = self.b = 1


class Slotted:
    __slots__ = ('a', 'b')


grown = []
sizes_grown = []
for n in range(20):
    grown.append(n)
    sizes_grown.append(sys.getsizeof(grown))


def generator():
    yield 1


async def coroutine():
    pass


waiting = coroutine()
waiting.close()
sized = [
    [], [1, 2, 3], list(range(10)), (), (1,), {}, {1: 1}, dict.fromkeys(range(100)), set(), {1}, set(range(100)), frozenset(),
    '', 'a', 'é', '€', '😀', b'', b'a', bytearray(), 0, 1, 2**30, 2**60, 1.0, 1j, True, None, range(9), slice(1), object(),
    Plain(), Plain().__dict__, Slotted(), Plain, generator, generator(), waiting, sys, memoryview(b''), lambda: 0,
    type, iter([]), {}.keys(), zip(), map(str, []), reversed([]), Exception('x'), property(), staticmethod(len), len,
]
seen['sys.getsizeof of many things'] = [sys.getsizeof(one) for one in sized]
seen['sizes of a growing list'] = sizes_grown
seen['size of a comprehension'] = sys.getsizeof([n for n in range(10)])
seen['sys.flags'] = {name: getattr(sys.flags, name) for name in dir(sys.flags) if name[0] != '_' and name not in ('count', 'index')}
seen['basenames in sys.argv'] = [one.rpartition('/')[2] for one in sys.argv]
seen['sys.orig_argv, basenames'] = [one.rpartition('/')[2] for one in getattr(sys, 'orig_argv', [])]
seen['sys.path'] = [one for one in sys.path if 'site-packages' not in one and 'dist-packages' not in one]
seen['sys.executable'] = sys.executable
seen['sys.prefix'] = [sys.prefix, sys.base_prefix, sys.exec_prefix, sys.platlibdir]
seen['sys.version'] = sys.version
seen['sys.warnoptions'] = sys.warnoptions
seen['sys._xoptions'] = sys._xoptions
seen['sys.dont_write_bytecode'] = sys.dont_write_bytecode
seen['sys.meta_path'] = [getattr(one, '__name__', type(one).__name__) for one in sys.meta_path]
seen['len(sys.path_hooks)'] = len(sys.path_hooks)
seen['sys.gettrace(), sys.getprofile()'] = [sys.gettrace(), sys.getprofile()]
seen['hooks are the usual ones'] = [sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__]
seen['__name__'] = __name__
seen['basename of __file__'] = __file__.rpartition('/')[2]
seen['sys.getrecursionlimit()'] = sys.getrecursionlimit()
seen['sys.getswitchinterval()'] = sys.getswitchinterval()
seen['sys.hash_info'] = list(sys.hash_info)
seen['sys.float_info'] = list(sys.float_info)
seen['sys.int_info'] = list(sys.int_info)
seen['sys.maxsize'] = sys.maxsize
seen['sys.thread_info'] = list(sys.thread_info)
seen['sys.implementation'] = [sys.implementation.name, sys.implementation.cache_tag, sys.abiflags]
seen['streams'] = [
    [one.encoding, one.errors, one.line_buffering, one.write_through, one.isatty(), one.fileno(), one.newlines]
    for one in (sys.stdin, sys.stdout, sys.stderr)
]
seen['standard input'] = sys.stdin.read()
seen['file system encoding'] = [sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getdefaultencoding()]
seen['depth of the stack'] = len(__import__('traceback').extract_stack())

import locale
import os
import resource
import signal
import threading
import time
import tracemalloc

seen['locale'] = [locale.setlocale(locale.LC_ALL, None), locale.getpreferredencoding(False)]
seen['os.cpu_count()'] = [os.cpu_count(), len(os.sched_getaffinity(0))]
seen['threads'] = [threading.active_count(), threading.current_thread() is threading.main_thread(), threading.stack_size()]
seen['names of os.environ'] = sorted(os.environ)
seen['values of os.environ'] = {name: os.environ[name] for name in ('HOME', 'LANG', 'TMPDIR', 'PWD')}
seen['working folder'] = [os.getcwd(), os.access('.', os.W_OK), os.listdir('.')]
with open('written', 'w') as file:
    file.write('é')
seen['a file that was written'] = [os.path.getsize('written'), oct(os.stat('written').st_mode)]
os.unlink('written')
seen['umask'] = oct(os.umask(0o022))
seen['signal handlers'] = {
    one.name: str(signal.getsignal(one)).replace('Handlers.', '') for one in sorted(signal.valid_signals()) if hasattr(one, 'name')
}
seen['blocked signals'] = sorted(signal.pthread_sigmask(signal.SIG_BLOCK, []))
seen['limit of the stack'] = resource.getrlimit(resource.RLIMIT_STACK)
seen['niceness'] = os.nice(0)
seen['clock'] = [time.get_clock_info('perf_counter').resolution, time.tzname, time.localtime().tm_gmtoff]

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
thousand = [0] * 1000
seen['tracemalloc of [0]*1000'] = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()

seen['hash randomisation'] = [hash('a'), hash(b'a'), hash('another')]
seen['order of a set'] = list({'a', 'b', 'c', 'd', 'e', 'f'})
seen['address of a list'] = id([])
seen['hash of None, a number and a tuple'] = [hash(1), hash(2**61), hash(1.5), hash((1, 2)), hash(-1)]
seen['objects reachable after a collection'] = gc.collect() >= 0 and gc.get_count()[1:]
seen['bytes of a function'] = [len(generator.__code__.co_code), generator.__code__.co_stacksize]
print(__import__('json').dumps(seen))
