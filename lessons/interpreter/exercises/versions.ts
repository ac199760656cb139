import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';

type NoParams = Record<string, never>;

/** Guide, line 51: does running a program leave a file for each of its modules? */
export const claimPyc = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'bytecode-claim-pyc',
  revision: 1,
  title: 'A file for every module',
  claims: ['module-compiled-to-pyc'],
  instances: [{}],
  statement: () => 'When a program is run, each of its modules ends up compiled in a .pyc file.',
  lines: () => [51, 51],
  prompt: () =>
    'Is it so? The program writes a script `main.py`, which imports `prices.py`, runs the script the way `python main.py` would, and lists the compiled files it finds.',
  code: () => `import pathlib, runpy, sys, tempfile

sys.dont_write_bytecode = False  # what \`python\` starts with
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, 'main.py').write_text('import prices')
    pathlib.Path(folder, 'prices.py').write_text('rate = 19')
    sys.path.insert(0, folder)
    runpy.run_path(folder + '/main.py', run_name='__main__')
    paths = pathlib.Path(folder).rglob('*.pyc')
    compiled = sorted(path.name.split('.')[0] for path in paths)
    sys.path.remove(folder)
    del sys.modules['prices']

print(compiled)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { compiled: 'compiled' } }),
  holds: (value) => {
    const compiled = value('compiled');
    return Array.isArray(compiled) && compiled.includes('main') && compiled.includes('prices');
  },
  hints: () => [
    'Compiled files exist to make the *next* import quicker. Who imports the script?',
    'Think of a project folder you have worked in, and of what you saw in `__pycache__`.',
  ],
  mistakes: [
    {
      idea: 'bytecode always goes through a file',
      predicts: () => 'true',
      says: () =>
        'Every module is *compiled*, yes, the script too. But the file is a cache that the import system writes, and nobody imports the script.',
      probe: () =>
        "import sys\nprint(sys.modules['__main__'].__spec__, getattr(sys.modules['__main__'], '__cached__', None))",
    },
    {
      idea: 'writing the cache depends on the platform',
      predicts: () => 'depends',
      says: () =>
        'Whether the cache is written can be switched off (`-B`, `PYTHONDONTWRITEBYTECODE`, a read-only folder). But the script you start gets none in any version.',
    },
  ],
  explain: (reveal) =>
    `The program found \`${printed(reveal, reveal.target)}\`: the import system (\`Lib/importlib/_bootstrap_external.py\`) wrote one file, for the module that was **imported**. ` +
    'The script is compiled too, in memory, each time it starts. That is why a start-up script is best kept short, with the work in a module that it imports.',
});

/** Guide, line 43: is a compiled file good for a whole major version? */
export const claimMajor = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'bytecode-claim-major',
  revision: 1,
  title: 'Good for a whole major version',
  claims: ['bytecode-per-major-version'],
  instances: [{}],
  statement: () =>
    'Bytecode belongs to a major version of Python: what one Python 3 compiled, another Python 3 can load.',
  lines: () => [43, 43],
  prompt: () =>
    'Is it so? The program compiles a module, replaces the version stamp in the file by that of CPython 3.8, deletes the source, and imports what is left.',
  code: () => `import importlib, pathlib, py_compile, sys, tempfile

STAMP_OF_3_8 = (3413).to_bytes(2, 'little') + b'\\r\\n'

with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder, 'prices.py')
    source.write_text('rate = 19')
    path = py_compile.compile(str(source), folder + '/prices.pyc')
    compiled = pathlib.Path(path)
    source.unlink()
    compiled.write_bytes(STAMP_OF_3_8 + compiled.read_bytes()[4:])
    sys.path.insert(0, folder)
    try:
        importlib.import_module('prices')
        outcome = 'loaded'
    except ImportError as error:
        outcome = str(error).split(' in ')[0]
    sys.path.remove(folder)
    sys.modules.pop('prices', None)

print(outcome)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { outcome: 'outcome' } }),
  holds: (value) => value('outcome') === 'loaded',
  hints: () => [
    'You have met instructions that exist in one of 3.11, 3.12 and 3.13 and not in the next.',
    'File names in `__pycache__` have a tag in the middle. Which numbers are in it?',
  ],
  mistakes: [
    {
      idea: '"version" means the first number',
      predicts: () => 'true',
      says: () =>
        'Python promises that *source* for 3.9 keeps working in 3.13. It promises nothing for bytecode, and changes it in every minor version.',
      probe: () =>
        'import importlib.util, sys\nprint(sys.implementation.cache_tag, importlib.util.MAGIC_NUMBER)',
    },
    {
      idea: 'neighbouring versions may understand each other',
      predicts: () => 'depends',
      says: () =>
        'The stamp is compared for equality, nothing more. A different number is refused, even if every instruction in the file happened to be the same.',
    },
  ],
  explain: (reveal) =>
    `Every environment answered alike: *${printed(reveal, reveal.target)}*. The first bytes of the file are the **magic number**, raised whenever the instructions or their meaning change ` +
    '(today’s list, with a reason for each step, is in `Include/internal/pycore_magic_number.h`; older versions keep it in `Lib/importlib/_bootstrap_external.py`). ' +
    'So the unit is the *minor* version. Across machines of the same version a file does travel: the format has no pointers and no word size in it.',
});
