import type { RunnerStats } from '#sandbox/protocol/messages.ts';

interface Health {
  readonly status: string;
  readonly problems: readonly string[];
  readonly runners: readonly {
    readonly name: string;
    readonly state: string;
    readonly stats: RunnerStats | null;
  }[];
}

/** Where `npm start` listens unless it is told otherwise. */
function address(): string {
  return `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '3000'}`;
}

/**
 * Shows what a running server counts of its runners, as its `/api/health` says it.
 * @throws Error with a sentence where no server answers.
 */
export async function showStats(json: boolean): Promise<void> {
  const response = await fetch(`${address()}/api/health`).catch(() => null);
  if (!response?.ok)
    throw new Error(`No Heapwise answers at ${address()}. Start one, or set HOST and PORT to where it is.`);
  const { status, problems, runners } = (await response.json()) as Health;
  if (json) {
    console.log(JSON.stringify({ status, problems, runners }));
    return;
  }
  for (const problem of problems) console.log(problem);
  for (const { name, state, stats } of runners) {
    console.log(`${name}: ${state}`);
    if (stats !== null) for (const line of linesOf(stats)) console.log(`  ${line}`);
  }
}

function linesOf({
  control,
  warm,
  running,
  waiting,
  runs,
  cold,
  latency,
  queued,
  kills,
}: RunnerStats): string[] {
  const list = (counts: { readonly [name: string]: number }): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  return [
    `limits by: ${control}`,
    `ready: ${list(warm)}`,
    `running ${running}, waiting ${waiting}, since start ${runs}, ${cold} of them without a sandbox ready`,
    `asked to answered: p50 ${latency.p50} ms, p95 ${latency.p95} ms`,
    `of that in the queue: p50 ${queued.p50} ms, p95 ${queued.p95} ms`,
    `killed: ${list(kills)}`,
  ];
}
