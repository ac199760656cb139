import { randomBytes } from 'node:crypto';

import { buildWhenStale } from './start/build.mjs';
import { readEnvFile } from './start/env-file.mjs';
import { install, isInstalled } from './start/install.mjs';
import { interpreterTrouble, showInterpreters, showSandbox } from './start/interpreters.mjs';
import { fail, step } from './start/say.mjs';
import { health, serve } from './start/serve.mjs';
import { checkAddress, checkFolders, checkNode, readSettings, siteUrl } from './start/settings.mjs';

console.log('\nHeapwise\n');
checkNode();
readEnvFile();
const settings = readSettings();
checkFolders(settings);
await checkAddress(settings);

if (!isInstalled()) {
  await step('Installing packages (a minute or two, the first time)', install).catch((error) => {
    console.error(error.message);
    fail(
      'The packages could not be installed. Check the network; if better-sqlite3 did not compile, install Python 3, make and a C++ compiler (on Debian: apt-get install python3 make g++).',
    );
  });
}

await buildWhenStale().catch((error) => {
  console.error(error.message);
  fail('The build failed; its last words are above.');
});

const setupToken = randomBytes(24).toString('base64url');
const url = siteUrl(settings);
const server = serve(settings, {
  HEAPWISE_DATA: settings.data,
  HEAPWISE_SETUP_TOKEN: setupToken,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.child.kill(signal));

const report = await step('Starting: database, lessons, interpreters, self-test', () =>
  health(url, server),
).catch((error) => {
  server.child.kill();
  console.error(error.message);
  fail('The server did not start; its last words are above.');
});
const trouble = interpreterTrouble(report);
if (trouble) {
  server.child.kill();
  fail(trouble);
}
showInterpreters(report);
showSandbox(report);

console.log(`\n  Heapwise is at ${url}\n`);
if (!report.hasAdministrator) {
  console.log(`  There is no administrator yet. Whoever opens this link becomes one (it works once):`);
  console.log(`  ${url}/setup?token=${setupToken}\n`);
}
console.log(`  Data: ${settings.data}    Stop: Ctrl+C\n`);
server.announceReady();

server.child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
