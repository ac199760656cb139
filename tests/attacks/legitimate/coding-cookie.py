# -*- coding: latin-1 -*-
"""A file that declares another coding than UTF-8."""
assert len("caf\xe9") == 4
print("OK")
