from attack import *

# One instruction of the interpreter that lasts for minutes: no handler of signals runs meanwhile.
mark()
10 ** (10**8) // 7 ** (10**7)
