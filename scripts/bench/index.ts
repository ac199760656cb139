/**
 * `npm run bench [-- NAME …]`: measures what people wait for and prints it. Where something is wanted of a figure, it
 * says whether this machine met it; whoever reads it decides what follows. Figures of one run compare with each other, not
 * with those of another machine or hour.
 */
import { checks } from './checks.ts';
import { log } from './log.ts';
import { machine } from './machine.ts';
import { optimise } from './optimise.ts';
import { page } from './page.ts';
import { review } from './review.ts';
import { rating } from './rating.ts';
import { runner } from './runner.ts';
import { soak } from './soak.ts';
import { speedups } from './speedups.ts';
import { start } from './start.ts';
import { weight } from './weight.ts';
import type { Benchmark } from './benchmark.ts';
import { startHeapwise } from '../drive/server.mjs';

/** In the order in which they run. `start` builds a whole clone, so it comes last. */
const ALL: readonly Benchmark[] = [
  page,
  review,
  checks,
  weight,
  log,
  optimise,
  rating,
  runner,
  speedups,
  soak,
  start,
];

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !ALL.some((benchmark) => benchmark.name === name));
  if (unknown !== undefined) {
    console.error(
      `There is no benchmark "${unknown}". There are: ${ALL.map(({ name, about }) => `\n  ${name.padEnd(8)}${about}`).join('')}`,
    );
    return 2;
  }
  const chosen = ALL.filter(({ name }) => names.length === 0 || names.includes(name));
  console.log(`\nHeapwise, measured on ${machine()}\n`);
  const onServer = chosen.filter((benchmark) => 'onServer' in benchmark);
  const server = onServer.length > 0 ? await startHeapwise() : null;
  try {
    if (server)
      for (const benchmark of onServer) await report(benchmark, () => benchmark.onServer(server.url));
  } finally {
    await server?.stop();
  }
  for (const benchmark of chosen) if ('alone' in benchmark) await report(benchmark, benchmark.alone);
  console.log(`At the end: ${machine()}\n`);
  return 0;
}

async function report({ name, about }: Benchmark, measure: () => Promise<string>): Promise<void> {
  console.log(`${name}: ${about}\n`);
  console.log(`${await measure()}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
