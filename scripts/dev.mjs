import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { watch } from 'node:fs';

import { PREPARE_STEPS } from './start/build.mjs';
import { readEnvFile } from './start/env-file.mjs';
import { install, isInstalled } from './start/install.mjs';
import { fail, step } from './start/say.mjs';
import { checkAddress, checkFolders, checkNode, readSettings, siteUrl } from './start/settings.mjs';

checkNode();
readEnvFile();
const settings = readSettings();
checkFolders(settings);
await checkAddress(settings);
if (!isInstalled()) await step('Installing packages', install);

for (const [title, work] of PREPARE_STEPS) {
  await step(title, work).catch((error) => {
    console.error(error.message);
    fail('Mend the above, then try again.');
  });
}

// A saved lesson is compiled again; Next then reloads the page. What is saved meanwhile waits for one more turn.
const [lessons] = PREPARE_STEPS;
let timer;
let compiling = false;
async function compile() {
  if (compiling) return compileSoon();
  compiling = true;
  await step(lessons[0], lessons[1]).catch((error) => console.error(error.message));
  compiling = false;
}
function compileSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => void compile(), 200);
}
const outside = process.env.HEAPWISE_LESSONS?.trim();
for (const folder of outside ? ['lessons', outside] : ['lessons'])
  watch(folder, { recursive: true }, compileSoon);

const setupToken = randomBytes(24).toString('base64url');
console.log(`\n  While there is no administrator, whoever opens this link becomes one:`);
console.log(`  ${siteUrl(settings)}/setup?token=${setupToken}\n`);

const next = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'dev', '-H', settings.host, '-p', String(settings.port)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      HEAPWISE_DATA: settings.data,
      HEAPWISE_SETUP_TOKEN: setupToken,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  },
);
next.on('exit', (code) => process.exit(code ?? 0));
