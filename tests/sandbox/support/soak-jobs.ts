import type { Request } from '#sandbox/protocol/messages.ts';

type Question<T> = T extends unknown ? Omit<T, 'id' | 'executable' | 'owner'> : never;

/** Something that people let run. */
export interface Job {
  readonly name: string;
  readonly question: Question<Extract<Request, { type: 'run' | 'check' }>>;
  /** How it may end. */
  readonly endings: readonly string[];
  readonly isHostile: boolean;
  /** When whoever asked goes away. */
  readonly leaves: 'never' | 'at once' | 'when it runs';
}

const MIB = 1024 * 1024;

const usual = { endings: ['ok'], isHostile: false, leaves: 'never' } as const;
const hostile = { isHostile: true, leaves: 'never' } as const;

function run(source: string, more: object = {}): Job['question'] {
  return { type: 'run', source, ...more };
}

const ORDINARY: readonly Job[] = [
  { ...usual, name: 'print', question: run('print("hello " * 100)') },
  { ...usual, name: 'probes', question: run('x = sum(range(1000))', { probes: ['x', 'x / 0', 'None'] }) },
  { ...usual, name: 'import', question: run('import json, random\nprint(json.dumps([random.random()]))') },
  {
    ...usual,
    name: 'check',
    question: { type: 'check', request: { checker: 'output', code: 'print(6 * 7)' } },
  },
  { ...usual, name: 'exception', question: run('1 / 0'), endings: ['error'] },
  { ...usual, name: 'exit code', question: run('import os\nos._exit(7)'), endings: ['error'] },
  {
    ...usual,
    name: 'children',
    question: run(
      'import os\nfor _ in range(4):\n  if os.fork() == 0: os._exit(0)\nfor _ in range(4): os.wait()',
    ),
  },
  {
    ...usual,
    name: 'a daemon that stays',
    question: run('import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)'),
  },
  {
    ...usual,
    name: 'threads',
    question: run('import threading\nfor _ in range(8): threading.Thread(target=print, args=(1,)).start()'),
  },
  { ...usual, name: 'files', question: run('for n in range(50): open(f"file{n}", "w").write("x" * 1000)') },
  {
    ...usual,
    name: 'somebody who leaves',
    question: run('import time\ntime.sleep(1)'),
    endings: ['cancelled', 'refused: failed'],
    leaves: 'at once',
  },
  {
    ...usual,
    name: 'somebody who leaves later',
    question: run('import time\ntime.sleep(1)'),
    endings: ['cancelled'],
    leaves: 'when it runs',
  },
];

const HOSTILE: readonly Job[] = [
  {
    ...hostile,
    name: 'memory bomb',
    question: run('x = []\nwhile True: x.append(bytearray(b"x") * (8 << 20))', { memoryBytes: 64 * MIB }),
    endings: ['memory'],
  },
  {
    ...hostile,
    name: 'fork bomb',
    question: run('import os\nwhile True:\n  try: os.fork()\n  except OSError: pass', { wallMs: 400 }),
    // Without a control group, as many interpreters may be too much memory.
    endings: ['wall-timeout', 'memory'],
  },
  {
    ...hostile,
    name: 'output flood',
    question: run('while True: print("x" * 65536)'),
    endings: ['output-limit'],
  },
  {
    ...hostile,
    name: 'endless loop',
    question: run('while True: pass', { wallMs: 200 }),
    endings: ['wall-timeout'],
  },
  {
    ...hostile,
    name: 'channel',
    question: run('import os\nos.write(3, b"R\\n" * 99)\nwhile True: pass'),
    endings: ['channel'],
  },
  {
    ...hostile,
    name: 'forged answer',
    question: run('import os\nos.write(3, b"R\\n0\\0i1\\n")\nwhile True: pass', { probes: ['1'] }),
    endings: ['channel'],
  },
  {
    ...hostile,
    name: 'inode bomb',
    question: run('n = 0\nwhile True:\n  open(f"/dev/shm/{n}", "w").close()\n  n += 1'),
    endings: ['files'],
  },
];

/** The job with a number: every tenth is hostile, and every kind comes as often as any other. */
export function jobAt(number: number): Job {
  const kinds = number % 10 === 0 ? HOSTILE : ORDINARY;
  const turn = number % 10 === 0 ? number / 10 : number - Math.floor(number / 10);
  return kinds[turn % kinds.length] as Job;
}
