import type { RunnerStats, SandboxState } from '#sandbox/protocol/messages.ts';

import type { Runner } from './runner.ts';
import { runners } from './runners.ts';

/** How long one that is connected may take to answer. */
const STATS_MS = 2_000;
const SELF_TEST_MS = 60_000;

/** One runner, as anybody may see it: no address, no path. */
export interface RunnerView {
  readonly name: string;
  readonly state: 'ready' | 'draining' | 'connecting' | 'lost';
  /** A sentence where its programs are not run, or learners' are not. */
  readonly problem: string | null;
  /** What it counts since it started; null where it cannot be asked. */
  readonly stats: RunnerStats | null;
}

/** How all runners are now. */
export async function runnerStats(): Promise<readonly RunnerView[]> {
  const known = runners();
  await known.settle();
  return known.whileAwake(() => Promise.all(known.all.map(viewOf)));
}

/** What a runner's sandbox proved just now. */
export interface RunnerSelfTest {
  readonly name: string;
  readonly sandbox: SandboxState;
}

/** Lets the sandboxes of all runners prove themselves again. */
export async function runnerSelfTest(): Promise<readonly RunnerSelfTest[]> {
  const known = runners();
  await known.settle();
  const test = async (runner: Runner): Promise<RunnerSelfTest> => {
    const { name, lost } = runner.settings;
    const answer = await answerWithin(runner, 'self-test', SELF_TEST_MS);
    return {
      name,
      sandbox: answer?.type === 'self-tested' ? answer.sandbox : { ok: false, reason: lost },
    };
  };
  return known.whileAwake(() => Promise.all(known.all.map(test)));
}

async function viewOf(runner: Runner): Promise<RunnerView> {
  const { name, lost } = runner.settings;
  if (!runner.isConnected) {
    return { name, state: runner.isLost ? 'lost' : 'connecting', problem: lost, stats: null };
  }
  const answer = await answerWithin(runner, 'stats', STATS_MS);
  const stats = answer?.type === 'stats' ? answer.stats : runner.lastStats;
  const sandbox = stats?.sandbox ?? runner.hello?.sandbox;
  const problem = sandbox?.ok === false ? `Learners' programs are refused: ${sandbox.reason}` : null;
  return { name, state: runner.hello?.draining === true ? 'draining' : 'ready', problem, stats };
}

async function answerWithin(runner: Runner, type: 'stats' | 'self-test', ms: number) {
  try {
    return await runner.ask({ type }, { signal: AbortSignal.timeout(ms) });
  } catch {
    return null;
  }
}
