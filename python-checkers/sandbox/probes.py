# Appended to a program: says that its text has run, answers what is asked then, once, and ends the process.
def answer(scope):
    import os
    import sys

    os.write(3, b'R\n')
    asked = b''
    while not asked.endswith(b'\n'):
        more = os.read(3, 65536)
        if not more:
            os._exit(1)
        asked += more
    nonce, *expressions = asked[:-1].decode('utf-8').split('\0')
    answers = [nonce]
    for expression in expressions:
        try:
            value = eval(expression, scope)
            kind = type(value)
            if value is None:
                answers.append('n')
            elif kind is bool:
                answers.append('b1' if value else 'b0')
            elif kind is int:
                answers.append('i%d' % value)
            elif kind is float:
                answers.append('f' + repr(value))
            elif kind is str:
                answers.append('s' + ascii(value))
            else:
                answers.append('r' + ascii(repr(value))[1:-1])
        except BaseException as error:
            answers.append('e' + type(error).__name__)
    line = '\0'.join(answers).encode('ascii', 'replace') + b'\n'
    while line:
        line = line[os.write(3, line):]
    # The answer is given. Taking the interpreter apart would cost as much again as starting the program did.
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    os._exit(0)
