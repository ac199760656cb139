import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 15–47: what the guide is, and what the interpreter does with source. */
export const forThisVersion: Claim = {
  id: 'guide-describes-3-9',
  lines: [15, 15],
  kind: 'history',
  statement: 'What follows is about Python 3.9.',
  probe: 'import json\nimport sys\n\nprint(json.dumps(list(sys.version_info[:2])))\n',
  rule: 'True where the interpreter is a 3.9.',
  judge: trueWhere([3, 9]),
  correction: 'Much of what it says moved in 3.11, 3.12 and 3.13, and some was otherwise on 3.9 already.',
  references: [docs('whatsnew/index.html')],
};

export const authorKnowledge: Claim = {
  id: 'guide-written-by-a-model',
  lines: [25, 25],
  kind: 'definition',
  statement: 'The guide was put together with a language model and must be checked elsewhere.',
  untestable: 'It is about how the text came to be.',
  correction: 'The ledger is that check: each of its statements beside a program or a reason.',
  references: [docs('index.html')],
};

export const interpreted: Claim = {
  id: 'python-is-interpreted',
  lines: [37, 37],
  kind: 'definition',
  statement: 'Python is interpreted: source becomes bytecode first, and not the processor’s instructions.',
  probe: `import json

code = compile('x = 1 + y', 'example', 'exec')
print(json.dumps([type(code).__name__, type(code.co_code).__name__]))
`,
  rule: 'True where compiling gives a code object with bytes for the interpreter.',
  judge: trueWhere(['code', 'bytes']),
  correction:
    'Being interpreted belongs to the implementation: CPython compiles to bytecode and interprets that.',
  references: [docs('glossary.html#term-bytecode'), source('Python/ceval.c', '_PyEval_EvalFrameDefault')],
};

export const notLineByLine: Claim = {
  id: 'source-converted-before-running',
  lines: [37, 37],
  kind: 'behaviour',
  statement: 'All of a file is converted to bytecode before any of it runs.',
  probe: `import json

ran = []
try:
    exec('ran.append(1)\\nthis is no python')
except SyntaxError:
    pass
print(json.dumps(ran))
`,
  rule: 'True where an error in the last line keeps the first line from running.',
  judge: trueWhere([]),
  correction: 'The compiler reads the whole file; a syntax error at its end is found before line 1 runs.',
  references: [docs('reference/toplevel_components.html')],
};

export const lowerLevel: Claim = {
  id: 'bytecode-lower-level',
  lines: [37, 37],
  kind: 'definition',
  statement: 'Bytecode is on a lower level than the source it comes from.',
  probe: `import dis
import json

steps = [step for step in dis.get_instructions(compile('total = price * count', '', 'exec'))]
print(json.dumps(len(steps) > 3))
`,
  rule: 'True where one short statement becomes more than three instructions.',
  judge: trueWhere(true),
  correction: 'A statement becomes several steps on a stack: load, load, multiply, store.',
  references: [docs('library/dis.html#python-bytecode-instructions')],
};

export const platformIndependent: Claim = {
  id: 'bytecode-platform-independent',
  lines: [37, 43],
  kind: 'behaviour',
  statement: 'The same version of CPython makes the same bytecode on every platform.',
  untestable: 'It would need one version on two platforms; here every environment has a version of its own.',
  correction:
    'The instructions are the same on all platforms of one version, and `.pyc` files can be moved between them.',
  references: [source('Lib/importlib/_bootstrap_external.py', 'MAGIC_NUMBER')],
};

export const scriptCached: Claim = {
  id: 'script-compiled-to-pyc',
  lines: [41, 41],
  kind: 'behaviour',
  statement: 'A script that is executed is compiled into a .pyc file, which is then executed.',
  probe: `import json
import pathlib
import runpy
import sys
import tempfile

sys.dont_write_bytecode = False
with tempfile.TemporaryDirectory() as folder:
    script = pathlib.Path(folder, 'main.py')
    script.write_text('answer = 42')
    runpy.run_path(str(script), run_name='__main__')
    print(json.dumps(len(list(pathlib.Path(folder).rglob('*.pyc')))))
`,
  rule: 'False where running a script leaves no .pyc file.',
  judge: (value) => (value === 0 ? 'false' : 'true'),
  correction: 'Only imported modules are cached; a script is compiled anew, in memory, at every start.',
  references: [docs('tutorial/modules.html#compiled-python-files')],
};

export const moduleCached: Claim = {
  id: 'module-compiled-to-pyc',
  lines: [51, 51],
  kind: 'behaviour',
  statement: 'Each module of a program is compiled into a .pyc file when the program runs.',
  probe: `import importlib
import json
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = False
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, 'one_module.py').write_text('answer = 42')
    sys.path.insert(0, folder)
    import one_module
    written = len(list(pathlib.Path(folder).rglob('*.pyc')))
    import sys as built_in
    print(json.dumps([written, getattr(built_in, '__cached__', None)]))
    sys.path.remove(folder)
`,
  rule: 'Imprecise where an imported source module gets a file, and one that is built in has none.',
  judge: (value) => (JSON.stringify(value) === '[1,null]' ? 'imprecise' : 'false'),
  correction:
    'Source modules that are imported are, if the folder can be written; scripts and built-ins are not.',
  references: [docs('reference/import.html#cached-bytecode-invalidation')],
};

export const perVersion: Claim = {
  id: 'bytecode-per-major-version',
  lines: [43, 43],
  kind: 'behaviour',
  statement: 'Bytecode belongs to a major version of Python.',
  probe: `import json
import sys

major, minor = sys.version_info[:2]
tag = sys.implementation.cache_tag
print(json.dumps([tag.endswith('-%d' % major), tag.endswith('-%d%d' % (major, minor))]))
`,
  rule: 'Imprecise where the name of cached files ends with the minor version as well.',
  judge: (value) => (JSON.stringify(value) === '[false,true]' ? 'imprecise' : 'true'),
  correction: 'It changes with every minor version, 3.12 to 3.13, and a magic number in the file says so.',
  references: [source('Lib/importlib/_bootstrap_external.py', 'MAGIC_NUMBER'), docs('library/dis.html')],
};

export default [
  forThisVersion,
  authorKnowledge,
  interpreted,
  notLineByLine,
  lowerLevel,
  platformIndependent,
  scriptCached,
  moduleCached,
  perVersion,
] satisfies readonly Claim[];
