import { prepareLessons } from './lessons/prepare.ts';

try {
  const { lessons, items } = await prepareLessons();
  console.log(`${lessons} lessons, ${items} items compiled`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
