# Modules of the standard library that need something of the system when they are imported.
import importlib

for name in (
    *("argparse", "calendar", "cProfile", "csv", "curses.ascii", "difflib", "doctest", "email", "getpass", "glob"),
    *("graphlib", "heapq", "html", "http.client", "ipaddress", "locale", "mimetypes", "numbers", "operator"),
    *("platform", "pprint", "profile", "pty", "pwd", "resource", "sched", "shelve", "shlex", "socketserver"),
    *("ssl", "stat", "string", "symtable", "sysconfig", "tarfile", "textwrap", "timeit", "tokenize", "trace"),
    *("traceback", "types", "unittest", "urllib.request", "venv", "wsgiref", "xml.etree.ElementTree", "zipfile"),
):
    importlib.import_module(name)
print("OK")
