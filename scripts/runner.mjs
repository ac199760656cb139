import { install, isInstalled } from './start/install.mjs';
import { prepareSandbox } from './start/sandbox.mjs';
import { step } from './start/say.mjs';

if (!isInstalled()) await step('Installing packages (a minute or two, the first time)', install);
await prepareSandbox();
await import('../.sandbox/runner.mjs');
