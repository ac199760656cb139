import { BUILD_STEPS } from './start/build.mjs';
import { fail, step } from './start/say.mjs';

for (const [title, work] of BUILD_STEPS) {
  await step(title, work).catch((error) => {
    console.error(error.message);
    fail('The build failed; its last words are above.');
  });
}
