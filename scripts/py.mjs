import { spawn } from 'node:child_process';

import { install, isInstalled } from './start/install.mjs';
import { prepareSandbox } from './start/sandbox.mjs';

if (!isInstalled()) {
  console.error('Installing packages, the first time');
  await install();
}
await prepareSandbox();

// What it prints is the answer: nothing else may stand on standard output.
const child = spawn(process.execPath, ['.sandbox/py.mjs', ...process.argv.slice(2)], { stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
