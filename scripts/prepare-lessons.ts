import { prepareLessons } from './lessons/prepare.ts';

try {
  const { lessons, items, claims } = await prepareLessons();
  console.log(`${lessons} lessons, ${items} items, ${claims} claims compiled`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
