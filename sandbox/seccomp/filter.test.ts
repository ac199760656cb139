import { describe, expect, it } from 'vitest';
import { SetupError } from '#sandbox/errors.ts';
import { seccompFilter } from './filter.ts';
import { runFilter } from './fixtures/run-filter.ts';
import { ALLOWED, DECIDED, FORBIDDEN } from './policy.ts';
import { SYSCALLS } from './syscalls.ts';
import type { Syscall } from './syscalls.ts';

const I386 = 0x40000003;
const ARM = 0x40000028;
const X86_64 = 0xc000003e;
const AARCH64 = 0xc00000b7;

const ARCHITECTURES = [
  { arch: 'x64', audit: X86_64, column: 0, others: [I386, ARM, AARCH64, 0] },
  { arch: 'arm64', audit: AARCH64, column: 1, others: [I386, ARM, X86_64, 0] },
] as const;

const [ALLOW, KILL, SUCCESS] = [0x7fff0000, 0x80000000, 0x00050000];
const fail = (errno: number): number => SUCCESS | errno;
const [EPERM, ENOMEM, EINVAL, ENOTTY, ENOSYS] = [1, 12, 22, 25, 38].map(fail);
const [ENOPROTOOPT, EOPNOTSUPP, EAFNOSUPPORT] = [92, 95, 97].map(fail);

const HIGH = 1n << 32n;

/** Calls by name and arguments, and what they must be answered. */
const BY_ARGUMENT: readonly (readonly [Syscall, readonly (number | bigint)[], number | undefined])[] = [
  ['clone', [0x3d0f00], ALLOW], // a thread, as glibc makes it
  ['clone', [0x01200011], ALLOW], // fork, as glibc makes it
  ...[0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000].map(
    (flag) => ['clone', [flag | 0x11], EPERM] as const,
  ),
  ['clone', [0x10000011n | HIGH], EPERM],
  ['clone3', [], ENOSYS],
  ...(['socket', 'socketpair'] as const).flatMap((name) => [
    [name, [1, 1], ALLOW] as const,
    ...[0, 2, 10, 16, 17, 38, 40].map((family) => [name, [family, 1], EAFNOSUPPORT] as const),
    [name, [2n | HIGH, 1], EAFNOSUPPORT] as const,
  ]),
  ['setsockopt', [3, 1, 2], ALLOW],
  ['setsockopt', [3, 1, 26], ENOPROTOOPT],
  ['setsockopt', [3, 1, 50], ENOPROTOOPT],
  ['setsockopt', [3, 0, 2], EOPNOTSUPP],
  ['sendto', [3, 0, 1, 0x4000], ALLOW],
  ['sendto', [3, 0, 1, 0x4001], EOPNOTSUPP],
  ['sendmsg', [3, 0, 0], ALLOW],
  ['sendmsg', [3, 0, 1], EOPNOTSUPP],
  ['sendmmsg', [3, 0, 1, 1], EOPNOTSUPP],
  ...[0x5401, 0x5413, 0x541b, 0x5421, 0x5451].map((request) => ['ioctl', [1, request], ALLOW] as const),
  ...[0x5412, 0x541c, 0x541d, 0x5423].map((request) => ['ioctl', [0, request], EPERM] as const),
  ['ioctl', [0, 0x5412n | HIGH], EPERM],
  ['ioctl', [0, 0x541cn | (0xffffffffn << 32n)], EPERM],
  ['ioctl', [0, 0x80086601], ENOTTY],
  ['ioctl', [0, 0xffffffff], ENOTTY],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 1030, 1032].map((command) => ['fcntl', [3, command], ALLOW] as const),
  ...[8, 10, 15, 1024, 1026, 1031, 1033].map((command) => ['fcntl', [3, command], EPERM] as const),
  ['fcntl', [3, 1024n | HIGH], EPERM],
  ['mknodat', [-100, 0, 0o010600], ALLOW],
  ['mknodat', [-100, 0, 0o100600], ALLOW],
  ['mknodat', [-100, 0, 0o600], ALLOW],
  ['mknodat', [-100, 0, 0o020600], EPERM],
  ['mknodat', [-100, 0, 0o060600], EPERM],
  ['mmap', [0, 4096, 3, 0x22, -1, 0], ALLOW],
  ['mmap', [0, 4096, 3, 0x40022, -1, 0], ENOMEM],
  ['madvise', [0, 4096, 4], ALLOW],
  ...[12, 20, 21, 100, 101].map((advice) => ['madvise', [0, 4096, advice], EINVAL] as const),
  ...[0, 128, 9 | 128 | 256, 10, 1].map((operation) => ['futex', [0, operation], ALLOW] as const),
  ...[6, 6 | 128, 8, 11, 12, 13 | 128, 2].map((operation) => ['futex', [0, operation], ENOSYS] as const),
  ['personality', [0xffffffff], ALLOW],
  ['personality', [0], ALLOW],
  ['personality', [0x40000], EPERM],
  ['personality', [8], EPERM],
  ...[1, 15, 16, 21, 38, 39, 0x53564d41].map((option) => ['prctl', [option], ALLOW] as const),
  ...[4, 22, 23, 35, 36, 47, 0x59616d61].map((option) => ['prctl', [option], EPERM] as const),
  ['prlimit64', [0, 7], ALLOW],
  ['prlimit64', [1, 7], EPERM],
  ['setxattr', [], EOPNOTSUPP],
  ['fsync', [3], SUCCESS],
  ['fadvise64', [3, 0, 0, 4], SUCCESS],
];

describe.each(ARCHITECTURES)('the filter for $arch', ({ arch, audit, column, others }) => {
  const program = seccompFilter(arch);
  const ask = (number: number, args: readonly (number | bigint)[] = []): number =>
    runFilter(program, { architecture: audit, number, args });
  const numbers = (names: readonly Syscall[]): number[] =>
    names.map((name) => SYSCALLS[name][column]).filter((number) => number !== null);

  it('fits what the kernel loads: at most 4096 instructions', () => {
    expect(program.length % 8).toBe(0);
    expect(program.length / 8).toBeLessThan(4096);
  });

  it('allows what the policy allows, whatever the arguments', () => {
    for (const args of [[], [-1, -1, -1, -1, -1, -1]]) {
      expect(numbers(ALLOWED).filter((number) => ask(number, args) !== ALLOW)).toEqual([]);
    }
  });

  it('answers EPERM to what the policy forbids', () => {
    expect(numbers(FORBIDDEN).filter((number) => ask(number) !== EPERM)).toEqual([]);
  });

  it('forbids at least what has been used to escape, to spy or to outlive limits', () => {
    const escapes = numbers([
      ...(['ptrace', 'process_vm_writev', 'pidfd_getfd', 'unshare', 'setns', 'mount', 'chroot'] as const),
      ...([
        'keyctl',
        'bpf',
        'userfaultfd',
        'perf_event_open',
        'io_uring_setup',
        'open_by_handle_at',
      ] as const),
      ...(['memfd_create', 'vmsplice', 'splice', 'shmget', 'mq_open', 'inotify_init1', 'setuid'] as const),
      ...(['sched_setscheduler', 'init_module', 'clock_settime', 'sethostname', 'seccomp'] as const),
    ]);
    expect(escapes).toHaveLength(25);
    expect(escapes.filter((number) => ask(number) !== EPERM)).toEqual([]);
  });

  it('answers ENOSYS to every other number', () => {
    const known = new Set(numbers([...ALLOWED, ...FORBIDDEN, ...(Object.keys(DECIDED) as Syscall[])]));
    const unknown = [...Array(2000).keys(), 0x3fffffff].filter((number) => !known.has(number));
    expect(unknown.filter((number) => ask(number) !== ENOSYS)).toEqual([]);
    expect(unknown.length).toBeGreaterThan(1500);
  });

  it('kills a process that calls as another architecture', () => {
    for (const architecture of others) {
      expect(runFilter(program, { architecture, number: numbers(['read'])[0] ?? 0 })).toBe(KILL);
    }
  });

  it.each(BY_ARGUMENT.filter(([name]) => SYSCALLS[name][column] !== null))(
    'decides %s(%s)',
    (name, args, expected) => {
      expect(ask(SYSCALLS[name][column] ?? -1, args)).toBe(expected);
    },
  );
});

describe('the filter for x64', () => {
  it.each([0x40000000, 0x40000027, 0x40000208, 0x80000000, 0xffffffff])('kills for number %i', (number) => {
    expect(runFilter(seccompFilter('x64'), { architecture: X86_64, number })).toBe(KILL);
  });

  it('lets a thread set where its own variables are, and nothing else of arch_prctl', () => {
    const ask = (code: number): number =>
      runFilter(seccompFilter('x64'), { architecture: X86_64, number: 158, args: [code] });
    expect([0x1002, 0x1003, 0x1001, 0x1012, 0x3001].map(ask)).toEqual([ALLOW, ALLOW, EINVAL, EINVAL, EINVAL]);
  });
});

describe('the policy', () => {
  it('says one thing of each call', () => {
    const named = [...ALLOWED, ...FORBIDDEN, ...Object.keys(DECIDED)];
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    expect(Object.keys(SYSCALLS).toSorted()).toEqual(named.toSorted());
  });

  it('knows each number once on an architecture', () => {
    for (const column of [0, 1] as const) {
      const numbers = Object.values(SYSCALLS)
        .map((row) => row[column])
        .filter((number) => number !== null);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});

describe('seccompFilter', () => {
  it.each(['ia32', 'riscv64', ''])('has none for "%s", and says so', (arch) => {
    expect(() => seccompFilter(arch)).toThrow(SetupError);
    expect(() => seccompFilter(arch)).toThrow('x64 and arm64');
  });
});
