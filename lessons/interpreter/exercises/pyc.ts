import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Small programs: file name → text. `main.py` is the script. */
const PROGRAMS = {
  chain: { 'main.py': 'import prices', 'prices.py': 'import taxes', 'taxes.py': 'rate = 19' },
  alone: { 'main.py': 'rate = 19' },
  shared: {
    'main.py': 'import prices, orders, taxes',
    'prices.py': 'import taxes',
    'orders.py': 'import taxes',
    'taxes.py': 'rate = 19',
  },
  lazy: {
    'main.py': 'import prices',
    'prices.py': 'def gross():\n    import taxes',
    'taxes.py': 'rate = 19',
  },
  again: { 'main.py': 'import prices\nimport prices\nfrom prices import rate', 'prices.py': 'rate = 19' },
  itself: { 'main.py': 'import main' },
  broken: {
    'main.py': 'try:\n    import prices\nexcept SyntaxError:\n    import taxes',
    'prices.py': 'rate = ',
    'taxes.py': 'rate = 19',
  },
  failing: {
    'main.py': 'try:\n    import prices\nexcept ZeroDivisionError:\n    import taxes',
    'prices.py': 'rate = 1 / 0',
    'taxes.py': 'rate = 19',
  },
  unreached: { 'main.py': 'if False:\n    import prices', 'prices.py': 'rate = 19' },
} as const;

/** How many files come of counting what the script imports, or each statement that imports. */
const COUNTED: Partial<Record<keyof typeof PROGRAMS, { direct?: number; statements?: number }>> = {
  chain: { direct: 1 },
  shared: { direct: 3, statements: 5 },
  lazy: { direct: 1 },
  again: { statements: 3 },
};

type PycParams = { readonly program: keyof typeof PROGRAMS };

/** Python source of a dict literal, one file a line. */
function pythonDict(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).map(
    ([name, text]) => `    '${name}': '${text.replaceAll('\n', '\\n')}',`,
  );
  return `{\n${lines.join('\n')}\n}`;
}

/** How many compiled files a run leaves: one for each module that was imported. */
export const pycCount = defineExercise<PycParams>({
  kind: 'predict-output',
  id: 'bytecode-pyc-count',
  revision: 1,
  title: 'What a run leaves behind',
  instances: (
    ['chain', 'alone', 'shared', 'lazy', 'again', 'itself', 'broken', 'failing', 'unreached'] as const
  ).map((program) => ({ program })),
  prompt: () =>
    '`files` is a small program. It is written to an empty folder and started the way `python main.py` starts it. How many `.pyc` files are there afterwards?',
  code: (p) => `import pathlib, runpy, sys, tempfile

files = ${pythonDict(PROGRAMS[p.program])}

sys.dont_write_bytecode = False  # what \`python\` starts with
with tempfile.TemporaryDirectory() as folder:
    for name, text in files.items():
        pathlib.Path(folder, name).write_text(text)
    sys.path.insert(0, folder)
    runpy.run_path(folder + '/main.py', run_name='__main__')
    found = len(list(pathlib.Path(folder).rglob('*.pyc')))

    sys.path.remove(folder)  # leave the interpreter as it was
    for name in files:
        sys.modules.pop(name[:-3], None)

print(found)
`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'files' },
  hints: () => [
    'Who writes the file: the compiler, or the `import` statement?',
    'Go through the modules one by one. Is it imported? Has it been imported before? Is the `import` reached at all?',
  ],
  mistakes: [
    {
      idea: 'a file for every source file, the script included',
      predicts: (reveal) => wrong(reveal, Object.keys(PROGRAMS[reveal.params.program]).length),
      says: () =>
        'That is one for each source file. The script is compiled too, but not through the import system, and only that writes a cache.',
      probe: () => "import sys\nprint(sys.modules['__main__'].__spec__)",
    },
    {
      idea: 'only what the script itself imports',
      predicts: (reveal) => {
        const { direct } = COUNTED[reveal.params.program] ?? {};
        return direct === undefined ? null : wrong(reveal, direct);
      },
      says: () =>
        'It does not matter who says `import`. A module that a module imports takes the same way and gets its file.',
    },
    {
      idea: 'every import writes a file',
      predicts: ({ params }) => COUNTED[params.program]?.statements ?? null,
      says: () =>
        'Each further import of a module finds the module in `sys.modules` and is done. It reads no source, compiles nothing and writes nothing.',
      probe: () => "import json, sys\nprint('json' in sys.modules)",
    },
    {
      idea: 'imports are resolved when a module is compiled',
      predicts: ({ params }) =>
        (({ lazy: 2, unreached: 1 }) as Record<string, number>)[params.program] ?? null,
      says: () =>
        '`import` is a statement and is executed when control reaches it. An import in a function that nobody calls, or in a branch that is never taken, does nothing.',
      probe: () => "import sys\ndef gross():\n    import colorsys\nprint('colorsys' in sys.modules)",
    },
    {
      idea: 'a module that raises is not compiled',
      predicts: ({ params }) => (params.program === 'failing' ? 1 : null),
      says: () =>
        'It was compiled, and the file was written, before its first line ran. Only then came the division.',
    },
    {
      idea: 'the script has nothing to import',
      predicts: ({ params }) => (params.program === 'itself' ? 0 : null),
      says: () =>
        'The running script is called `__main__`, so there is no `main` yet. It is imported like any other module, and its text runs a second time.',
      probe: () => "import sys\nprint('__main__' in sys.modules, 'main' in sys.modules)",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**, in every version. A \`.pyc\` is written by the loader of an imported source module (\`SourceLoader.get_code\` in \`Lib/importlib/_bootstrap_external.py\`), once, ` +
    'the first time that an `import` of it is executed. The script comes in by another door, is compiled in memory, and compiled again at the next start.',
});

/** What happens to the source after it was compiled, in words and as a statement. */
const CHANGES = {
  kept: { says: 'kept', code: '' },
  edited: { says: 'edited', code: "    source.write_text('rate = 19 + 1')\n" },
  deleted: { says: 'deleted', code: '    source.unlink()\n' },
  touched: { says: 'given another date', code: '    os.utime(source, (0, 0))\n' },
  forged: {
    says: 'edited, to a text of the same length, and its date put back',
    code: "    dates = source.stat()\n    source.write_text('rate = 21')\n    os.utime(source, ns=(dates.st_atime_ns, dates.st_mtime_ns))\n",
  },
} as const;

type StaleParams = {
  readonly stamp: 'own' | 'other';
  readonly source: keyof typeof CHANGES;
};

const USED = 'used as it is';
const AGAIN = 'compiled again';
const REFUSED = 'ImportError';

/** What becomes of a compiled file whose stamp or source has changed. */
export const pycStale = defineExercise<StaleParams>({
  kind: 'predict-output',
  id: 'bytecode-pyc-stale',
  claims: ['bytecode-runs-without-source'],
  revision: 1,
  title: 'A compiled file from yesterday',
  instances: [
    { stamp: 'other', source: 'kept' },
    { stamp: 'own', source: 'edited' },
    { stamp: 'other', source: 'deleted' },
    { stamp: 'own', source: 'deleted' },
    { stamp: 'own', source: 'kept' },
    { stamp: 'own', source: 'forged' },
    { stamp: 'own', source: 'touched' },
    { stamp: 'other', source: 'edited' },
    { stamp: 'other', source: 'forged' },
  ],
  prompt: (p) =>
    `A module has been compiled. Then ${p.stamp === 'other' ? 'the version stamp in the compiled file is replaced by that of CPython 3.8' : 'the version stamp in the compiled file is left alone'}, and the source is **${CHANGES[p.source].says}**` +
    `${p.source === 'deleted' ? ', with the compiled file put in its place' : ''}. What does \`import prices\` do with the compiled file?`,
  code: (
    p,
  ) => `import importlib.util, ${CHANGES[p.source].code.includes('os.') ? 'os, ' : ''}pathlib, py_compile, sys, tempfile

stamp = ${p.stamp === 'own' ? 'importlib.util.MAGIC_NUMBER' : "(3413).to_bytes(2, 'little') + b'\\r\\n'  # CPython 3.8"}

sys.dont_write_bytecode = False  # what \`python\` starts with
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder, 'prices.py')
    source.write_text('rate = 19')
    path = py_compile.compile(str(source)${p.source === 'deleted' ? ", folder + '/prices.pyc'" : ''})
    compiled = pathlib.Path(path)
    old = stamp + compiled.read_bytes()[4:]
    compiled.write_bytes(old)
${CHANGES[p.source].code}    sys.path.insert(0, folder)
    try:
        importlib.import_module('prices')
        kept = compiled.read_bytes() == old
        print('${USED}' if kept else '${AGAIN}')
    except ImportError:
        print('${REFUSED}')
    sys.path.remove(folder)
    sys.modules.pop('prices', None)
`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [USED, REFUSED, AGAIN],
  hints: () => [
    'A cache has two duties: never to be wrong, and never to be in the way.',
    'Two things are compared before the file is trusted: the stamp of the version, and size and time of the source *if there is one*.',
  ],
  mistakes: [
    {
      idea: 'a wrong stamp is an error',
      predicts: (reveal) => (reveal.params.stamp === 'other' ? wrong(reveal, REFUSED) : null),
      says: () =>
        'Only where nothing else is left. With the source beside it the file is a stale cache, which is replaced without a word: that is how one folder serves several versions.',
    },
    {
      idea: 'once compiled, the source is not looked at',
      predicts: (reveal) => (reveal.params.source === 'touched' ? null : wrong(reveal, USED)),
      says: () =>
        'If that were so, no edit would ever take effect. Each import compares what the file says about its version and its source with what is there.',
      probe: () =>
        "import importlib.util\nprint(importlib.util.cache_from_source('prices.py'), importlib.util.MAGIC_NUMBER)",
    },
    {
      idea: 'without the source, no import',
      predicts: (reveal) => (reveal.params.source === 'deleted' ? wrong(reveal, REFUSED) : null),
      says: () =>
        'A `.pyc` where the source would be is importable by itself: there is a loader for it, `SourcelessFileLoader`. (One left in `__pycache__` is not.)',
    },
    {
      idea: 'Python can always compile again',
      predicts: (reveal) => (reveal.params.source === 'deleted' ? wrong(reveal, AGAIN) : null),
      says: () => 'From what? The source is gone, and bytecode is never translated back.',
    },
    {
      idea: 'an edited source is always noticed',
      predicts: ({ params, answer }) => (params.source === 'forged' && answer === USED ? AGAIN : null),
      says: () =>
        'Python does not read the source to find out. The head of the file has its date and its length, and both still agree.',
    },
    {
      idea: 'what counts is what the source says',
      predicts: ({ params }) => (params.source === 'touched' ? USED : null),
      says: () => 'The text is the same, but it is not compared. Another date is enough.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}**. The first 16 bytes of a \`.pyc\` are a head: magic number, flags, and usually time and size of the source (\`_classify_pyc\` and \`_validate_timestamp_pyc\` in \`Lib/importlib/_bootstrap_external.py\`). ` +
    'With a source at hand, any disagreement means compile and write again. Without one, the magic number alone decides: equal is loaded, everything else is “bad magic number”.',
});
