/** What to do where no interpreter answers. */
const NO_INTERPRETER =
  'No CPython 3.9 or newer was found. Install one (on Debian: apt-get install python3), or name it: HEAPWISE_PYTHONS=/path/to/python3 npm start';

/** Why no interpreter can be used, or null. Takes what `/api/health` says. */
export function interpreterTrouble({ interpreters }) {
  if (interpreters.length === 0) return NO_INTERPRETER;
  if (interpreters.some(({ representative }) => representative)) return null;
  const failures = interpreters.map(({ version, selfTest }) => `CPython ${version}: ${selfTest}`);
  return `No Python here passed its self-test, so none can say what is right. ${failures.join(' ')} Install another one (on Debian: apt-get install --reinstall python3), or name it: HEAPWISE_PYTHONS=/path/to/python3 npm start`;
}

/** Says which interpreters answer, one per version. Takes what `/api/health` says. */
export function showInterpreters({ interpreters, browserPython }) {
  const found = interpreters.filter(({ representative }) => representative).map(({ version }) => version);
  console.log(`  Interpreters: CPython ${found.join(', ')}; Pyodide ${browserPython.pyodide} in the browser`);
}

/** Says where learners' own programs can run. Takes what `/api/health` says. */
export function showSandbox({ problems, runners }) {
  const ready = runners.filter(({ problem }) => problem === null).length;
  if (ready > 0) console.log('  Sandbox: holds; learners may run programs of their own on this server');
  for (const problem of problems) console.log(`  ${problem}`);
}
