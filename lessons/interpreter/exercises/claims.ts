import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { bytecodeIsRun, bytecodeSuffix, fromSource, runsElsewhere } from '#lessons/claims/internals-files.ts';
import { interpreted, lowerLevel, notLineByLine, scriptCached } from '#lessons/claims/internals.ts';

/** What the guide says of the way from source to what runs. */
export const claimsOnInterpreter = judgeClaims(
  { id: 'interpreter-claims', revision: 1, title: 'The guide on what is executed' },
  [
    {
      claim: notLineByLine,
      hints: ['The last line of the program cannot be parsed. Who finds out, and when?'],
      mistakes: [
        {
          idea: 'an interpreter reads line by line',
          predicts: 'false',
          says: 'That is how a shell works. Python compiles the whole text first, so a slip in the last line keeps the first from running.',
          probe:
            "try:\n    exec('print(1)\\nthis is no python')\nexcept SyntaxError as error:\n    print(error.lineno)",
        },
        {
          idea: 'newer parsers read ahead',
          predicts: 'depends',
          says: '3.9 has a new parser, and 3.11 faster code. That everything is compiled first is older than both.',
        },
      ],
      why: 'At the prompt a “whole” is one statement, which is why it seems to go line by line there.',
    },
    {
      claim: scriptCached,
      hints: ['Think of a folder in which you have run a script. What was in it afterwards?'],
      mistakes: [
        {
          idea: 'what runs must have been a file',
          predicts: 'true',
          says: 'Bytecode lives in memory. The file is a copy for the next `import`, and a script is not imported.',
          probe: "import sys\nprint(sys.modules['__main__'].__spec__)",
        },
      ],
      why: 'So a large script pays for its compilation at each start, and the modules that it imports do not.',
    },
    {
      claim: interpreted,
      hints: ['What is the type of what `compile` gives back, and what is in it?'],
      mistakes: [
        {
          idea: 'compiled means machine code',
          predicts: 'false',
          says: 'There is a compiler, but its target is bytecode, for a machine that exists as a loop in C.',
          probe: "print(compile('x = 1', 'a', 'exec').co_code)",
        },
        {
          idea: 'newer versions compile to machine code',
          predicts: 'depends',
          says: 'Since 3.13 an experimental JIT can be built in. It takes bytecode as its source, so that is still made first.',
        },
      ],
      why: 'Other implementations do otherwise: PyPy compiles to machine code while it runs.',
    },
    {
      claim: lowerLevel,
      hints: ['How many separate things happen in `total = price * count`?'],
      mistakes: [
        {
          idea: 'bytecode is the source in short',
          predicts: 'false',
          says: 'It is not a shorter spelling: expressions are gone, and what is left are steps on a stack.',
          probe: "import dis\ndis.dis(compile('total = price * count', '', 'exec'))",
        },
      ],
      why: 'Line numbers are kept beside it in a table, so that a traceback can show the source.',
    },
    {
      claim: bytecodeIsRun,
      hints: ['By the time that `exec` runs, where is the first text?'],
      mistakes: [
        {
          idea: 'the source is read while it runs',
          predicts: 'false',
          says: 'You may even delete the file of a running program. It was read once.',
          probe: "code = compile('print(42)', 'gone.py', 'exec')\nexec(code)",
        },
      ],
      why: 'That is why an edited file shows its new lines in the traceback of an old program.',
    },
    {
      claim: bytecodeSuffix,
      hints: ['Older versions had a second suffix, for optimised code. Are they among those asked?'],
      mistakes: [
        {
          idea: 'optimised code has its own suffix',
          predicts: 'depends',
          says: 'It had, `.pyo`, until 3.4. Since then the level of optimisation stands in the name: `shop.cpython-313.opt-1.pyc`.',
          probe: "import importlib.util\nprint(importlib.util.cache_from_source('shop.py', optimization=1))",
        },
      ],
      why: 'In `__pycache__` the tag before the suffix names the version.',
    },
    {
      claim: runsElsewhere,
      hints: ['What of a module does the import system need: the source, or the code object?'],
      mistakes: [
        {
          idea: 'bytecode is nothing without its source',
          predicts: 'false',
          says: 'The file holds the whole code object. There is a loader for such files, as long as they stand where the source would be.',
        },
        {
          idea: 'not on every version',
          predicts: 'depends',
          says: 'Each version can load what it compiled itself, and that is what the program does.',
        },
      ],
      why: 'It hides little: the names, the constants and the line numbers are all in it.',
    },
    {
      claim: fromSource,
      hints: [
        'The second program is the same text, and the first one has run. Could that have left traces in its bytes?',
      ],
      mistakes: [
        {
          idea: 'code that ran has been rewritten',
          predicts: 'false',
          says: 'What is rewritten since 3.11 is a copy. `co_code` gives back what the compiler wrote.',
        },
        {
          idea: 'it depends on whether there is a specialising interpreter',
          predicts: 'depends',
          says: 'It came with 3.11, but it does not show in `co_code`.',
        },
      ],
      why: 'Ask `dis` with `adaptive=True` to see the copy.',
    },
  ],
);
