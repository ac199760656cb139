import { prepareSandbox } from './start/sandbox.mjs';

await prepareSandbox();
