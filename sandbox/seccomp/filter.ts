import { SetupError } from '#sandbox/errors.ts';
import { answer, branch, encode, keepBits, load } from './assemble.ts';
import type { Code } from './assemble.ts';
import { ALLOWED, DECIDED, ERRNO, FORBIDDEN } from './policy.ts';
import type { Answer } from './policy.ts';
import { SYSCALLS } from './syscalls.ts';
import type { Syscall } from './syscalls.ts';

/** The architectures for which there is a filter, by `process.arch`. */
export type FilteredArchitecture = 'x64' | 'arm64';

// AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64, linux/audit.h.
const AUDIT_ARCHITECTURE: Readonly<Record<FilteredArchitecture, number>> = {
  x64: 0xc000003e,
  arm64: 0xc00000b7,
};

const COLUMN: Readonly<Record<FilteredArchitecture, 0 | 1>> = { x64: 0, arm64: 1 };

// __X32_SYSCALL_BIT, asm/unistd.h: from here on, x86-64 numbers are calls with 32-bit pointers.
const FIRST_X32_NUMBER = 0x40000000;

// SECCOMP_RET_*, linux/seccomp.h.
const KILL_PROCESS = 0x80000000;
const FAIL = 0x00050000;
const ALLOW = 0x7fff0000;

// Offsets in `struct seccomp_data`, linux/seccomp.h; arguments have 64 bits, low half first on both architectures.
const NUMBER_OFFSET = 0;
const ARCHITECTURE_OFFSET = 4;
const ARGUMENTS_OFFSET = 16;
const ARGUMENT_BYTES = 8;

/**
 * The policy as the program that bubblewrap takes by `--seccomp`: classic BPF, little endian.
 *
 * Calls of another architecture than `arch`, and x32 calls, kill the process; calls that the policy does not name fail
 * with ENOSYS, so that libraries use what they used before a new call existed.
 *
 * The number is looked for by halves. For calls that are allowed whatever their arguments, Linux 5.11 and later work
 * this out once and then do not run the program at all; it sees through the comparisons used here.
 * @throws SetupError for another architecture.
 */
export function seccompFilter(arch: string): Buffer {
  if (arch !== 'x64' && arch !== 'arm64') {
    throw new SetupError(
      `There is no system call filter for ${arch} processors, so learners' code cannot run here; x64 and arm64 have one.`,
    );
  }
  const kill = answer(KILL_PROCESS);
  const calls = search(steps(arch));
  const ours = arch === 'x64' ? branch('at least', FIRST_X32_NUMBER, kill, calls) : calls;
  return encode(
    load(ARCHITECTURE_OFFSET, branch('equals', AUDIT_ARCHITECTURE[arch], load(NUMBER_OFFSET, ours), kill)),
  );
}

/** The answer for all numbers from `from` to the next step. */
interface Step {
  readonly from: number;
  readonly answer: Answer;
}

/** The answers in order of number; neighbours with the same answer share a step. */
function steps(arch: FilteredArchitecture): readonly Step[] {
  const answers = new Map<number, Answer>();
  for (const [name, given] of answersByName()) {
    const number = SYSCALLS[name][COLUMN[arch]];
    if (number !== null) answers.set(number, given);
  }
  const last = Math.max(...answers.keys());
  const found: Step[] = [];
  for (let number = 0; number <= last + 1; number += 1) {
    const given = answers.get(number) ?? 'ENOSYS';
    if (given !== found.at(-1)?.answer) found.push({ from: number, answer: given });
  }
  return found;
}

function answersByName(): ReadonlyMap<Syscall, Answer> {
  return new Map<Syscall, Answer>([
    ...ALLOWED.map((name) => [name, 'allow'] as const),
    ...FORBIDDEN.map((name) => [name, 'EPERM'] as const),
    ...(Object.entries(DECIDED) as [Syscall, Answer][]),
  ]);
}

/** Code that finds the step of the number in the accumulator. */
function search(steps: readonly Step[]): Code {
  const middle = Math.floor(steps.length / 2);
  const [first, pivot] = [steps[0], steps[middle]];
  if (first === undefined || pivot === undefined) throw new RangeError('There is nothing to search.');
  if (steps.length === 1) return codeFor(first.answer);
  return branch('at least', pivot.from, search(steps.slice(middle)), search(steps.slice(0, middle)));
}

function codeFor(given: Answer): Code {
  if (given === 'allow') return answer(ALLOW);
  if (given === 'success') return answer(FAIL);
  if (typeof given === 'string') return answer(FAIL | ERRNO[given]);
  const match = codeFor(given.answer);
  const compare = given.oneOf.reduceRight<Code>(
    (rest, value) => branch('equals', value, match, rest),
    codeFor(given.otherwise),
  );
  return load(
    ARGUMENTS_OFFSET + given.argument * ARGUMENT_BYTES,
    given.bits === undefined ? compare : keepBits(given.bits, compare),
  );
}
