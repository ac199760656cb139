import { answer, hear, serving } from './scope.ts';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { loadPyodide } from 'pyodide';
import type { BootMessage, CheckMessage } from './messages.ts';
import { CHECK_JSON, FIND_CHECKERS, pyodideOptions } from './pyodide-options.mjs';

type CheckJson = (request: string) => string;

const NOTHING = JSON.stringify({ checker: 'output', code: '' });

let checkJson: CheckJson | null = null;

/** Starts Python: from its remembered memory when there is one, else from nothing. */
async function boot(message: BootMessage): Promise<void> {
  const wasm =
    message.wasm instanceof WebAssembly.Module ? message.wasm : await WebAssembly.compile(message.wasm);
  const [standardLibrary, checkers, snapshot = null] = await Promise.all([
    message.standardLibrary.arrayBuffer(),
    message.checkers.arrayBuffer(),
    message.snapshot?.arrayBuffer(),
  ]);
  const pyodide = await serving(wasm, standardLibrary, () =>
    loadPyodide({
      ...pyodideOptions(new Uint8Array(checkers), message.packageIndexInfo),
      // Every name below this is answered from the bytes at hand; nothing is fetched from it.
      indexURL: '/python/',
      createPyodideModule,
      ...(snapshot && { _loadSnapshot: snapshot }),
    }),
  );
  if (!snapshot) pyodide.runPython(FIND_CHECKERS);
  // A snapshot holds one state of `random`, the same for everybody.
  pyodide.runPython('import random; random.seed()');
  checkJson = pyodide.runPython(CHECK_JSON) as CheckJson;
  // Shows that it works, and compiles what the first real run would wait for.
  checkJson(NOTHING);
}

async function hearBoot(message: BootMessage): Promise<void> {
  try {
    await boot(message);
    answer({ kind: 'ready' });
  } catch (error) {
    answer({ kind: 'boot-failed', reason: String(error) });
  }
}

function hearCheck({ request }: CheckMessage): void {
  try {
    if (!checkJson) throw new Error('Python has not started.');
    answer({ kind: 'report', report: checkJson(request) });
  } catch (error) {
    // The checkers catch whatever Python raises, so this is the interpreter itself that died.
    answer({ kind: 'crashed', reason: String(error) });
  }
}

hear((message) => {
  if (message.kind === 'boot') void hearBoot(message);
  else hearCheck(message);
});
