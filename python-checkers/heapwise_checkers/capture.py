"""Catches what a program prints, up to a limit."""

import errno
import io
import os
import sys

LIMIT = 65536
"""Bytes of standard output kept. A program that prints more is stopped."""


class Capture:
    """While open, standard output goes to `text`, standard error nowhere, and standard input is empty.

    With file descriptors (anywhere but in a browser) output is caught below Python, so that what
    child processes and C code print is caught as well.
    """

    def __init__(self):
        self._frozen = None
        self._redirects = sys.platform not in ('emscripten', 'wasi', 'win32')

    def __enter__(self):
        self._streams = sys.stdin, sys.stdout, sys.stderr
        if self._redirects:
            sys.stdout.flush()
            self._file = _unnamed_file()
            self._kept = os.dup(1)
            os.dup2(self._file, 1)
            self._raw = _Limited(1, 'wb', closefd=False)
            buffer = io.BufferedWriter(self._raw)
        else:
            self._raw = buffer = _LimitedMemory()
        sys.stdout = io.TextIOWrapper(buffer, encoding='utf-8', line_buffering=True, write_through=not self._redirects)
        sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
        sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
        self._own = sys.stdout
        return self

    def __exit__(self, *exception):
        self.freeze()
        sys.stdin, sys.stdout, sys.stderr = self._streams
        if self._redirects:
            os.dup2(self._kept, 1)
            os.close(self._kept)
            os.close(self._file)

    def freeze(self):
        """Keeps what was printed until now; what is printed later does not count."""
        if self._frozen is None:
            self._raw.forgiving = True
            self._own.flush()
            self._frozen = self._read()

    @property
    def overflowed(self):
        """Whether the program printed more than the limit."""
        return len(self._frozen) >= LIMIT

    @property
    def text(self):
        """What was printed."""
        return self._frozen.decode('utf-8', 'replace')

    def _read(self):
        return os.pread(self._file, LIMIT, 0) if self._redirects else self._raw.getvalue()


class _Limited(io.FileIO):
    """A file that refuses to grow beyond the limit. The file's own size counts, so children's output does too."""

    forgiving = False

    def write(self, data):
        room = LIMIT - os.fstat(self.fileno()).st_size
        return _write(super().write, data, room, self.forgiving)


class _LimitedMemory(io.BytesIO):
    forgiving = False

    def write(self, data):
        return _write(super().write, data, LIMIT - len(self.getbuffer()), self.forgiving)


def _write(write, data, room, forgiving):
    size = len(data)
    if size <= room:
        return write(data)
    if room > 0:
        write(bytes(data)[:room])
    if forgiving:
        return size
    raise OSError(errno.EFBIG, 'the program printed more than %d bytes' % LIMIT)


def _unnamed_file():
    if hasattr(os, 'memfd_create'):
        try:
            return _appending(os.memfd_create('stdout'))
        except OSError:
            pass  # some sandboxes lack the call
    name = '.stdout-%d' % os.getpid()
    file = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
    os.unlink(name)
    return file


def _appending(file):
    import fcntl

    fcntl.fcntl(file, fcntl.F_SETFL, os.O_APPEND)
    return file
