import { buildWhenStale } from './start/build.mjs';
import { fail } from './start/say.mjs';

await buildWhenStale().catch((error) => {
  console.error(error.message);
  fail('The build failed; its last words are above.');
});
