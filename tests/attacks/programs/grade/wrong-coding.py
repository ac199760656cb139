# -*- coding: rot13 -*-
qrs s(a):
    erghea 49
