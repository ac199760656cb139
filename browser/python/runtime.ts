import { convenientMoment, idle } from './convenient.ts';
import { createRuntime } from './create-runtime.ts';
import { downloadPython } from './download.ts';
import { startInterpreter } from './interpreter.ts';

/** The one Python of this page. Nothing is loaded before `warm` or `check` asks for it. */
export const pyodideRuntime = createRuntime({
  download: downloadPython,
  start: startInterpreter,
  convenient: convenientMoment,
  idle,
});
