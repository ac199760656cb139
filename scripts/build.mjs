import { buildWhenStale } from './start/build.mjs';
import { readEnvFile } from './start/env-file.mjs';
import { fail } from './start/say.mjs';

readEnvFile();
await buildWhenStale().catch((error) => {
  console.error(error.message);
  fail('The build failed; its last words are above.');
});
