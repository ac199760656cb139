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

/** Says which interpreters answer, one per version, and which failed. Takes what `/api/health` says. */
export function showInterpreters({ interpreters, browserPython }) {
  const found = interpreters.filter(({ representative }) => representative).map(({ version }) => version);
  console.log(`  Interpreters: CPython ${found.join(', ')}; Pyodide ${browserPython.pyodide} in the browser`);
  for (const { version, selfTest } of interpreters.filter(({ selfTest }) => selfTest !== 'passed'))
    console.log(`  CPython ${version} failed its self-test and is not used: ${selfTest}`);
}
