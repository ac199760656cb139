/**
 * A server in miniature, to be killed: starts a runner, tells its number, lets it run the program that is named as often
 * as it may at once, and tells when all of them are busy and sandboxes wait beside them.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { spawnSandboxd } from '#sandbox/spawn-sandboxd.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';

const [program = ''] = process.argv.slice(2);
const { child, stream } = spawnSandboxd();
console.log(`runner ${child.pid}`);
const runner = await RunnerConnection.open(stream, 60_000, () => undefined);
const { cores, interpreters } = runner.hello;
const source = readFileSync(program, 'utf8');
await Promise.all(
  Array.from({ length: cores }, async (_, index) => {
    const { executable } = interpreters.at(index % interpreters.length) ?? { executable: '' };
    await new Promise<void>((resolve) => {
      const onEvent = ({ type }: { readonly type: string }): void => {
        if (type === 'output') resolve();
      };
      void runner.ask({ type: 'run', executable, source, owner: `owner ${index}` }, { onEvent });
    });
  }),
);
// One more, which waits.
void runner.ask({ type: 'run', executable: interpreters[0]?.executable ?? '', source, owner: 'owner 0' });
for (let warm = 0; warm < interpreters.length; await sleep(20)) {
  const answer = await runner.ask({ type: 'stats' });
  warm = answer.type === 'stats' ? Object.values(answer.stats.warm).reduce((sum, one) => sum + one, 0) : 0;
}
console.log('busy');
