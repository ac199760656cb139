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

// A saved lesson is compiled again; Next then reloads the page.
const [lessons] = PREPARE_STEPS;
let timer;
watch('lessons', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(
    () => void step(lessons[0], lessons[1]).catch((error) => console.error(error.message)),
    200,
  );
});

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
