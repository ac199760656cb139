import type { InterpreterFiles } from '#sandbox/interpreters/files.ts';
import { LIMITS } from '#sandbox/limits.ts';
import { dirname, join } from 'node:path';

/** Descriptors that bubblewrap is given besides standard input, output and error. */
export const FD = { channel: 3, filter: 4, status: 5 } as const;

/** Where the program is, in the sandbox. */
export const PROGRAM = '/w/main.py';

/** What answers check requests. The rest of the checkers' folder knows answers. */
const CHECKERS = ['run.py', 'heapwise_checkers'] as const;

/** Who the program is, in the sandbox: nobody. */
const NOBODY = '65534';

/** What one sandbox is made of. */
export interface Ingredients {
  readonly files: InterpreterFiles;
  /** A name of a host file by which bubblewrap reaches it. */
  readonly nameOf: (path: string) => string;
  /** The folder of this sandbox on the host, which becomes /w. */
  readonly folder: string;
  /** An empty folder of the host. */
  readonly empty: string;
  /** The folder of the checkers; what answers requests becomes /checkers. */
  readonly checkers: string;
  readonly prlimit: string;
  /** Whether the kernel lets bubblewrap forbid further user namespaces; the filter refuses them anyway. */
  readonly disableUserns: boolean;
}

/**
 * The arguments of bubblewrap for one sandbox: every namespace, no /proc, no network, the interpreter's own files and
 * nothing else of the host, and two small places to write. Without `-try` variants: what cannot be had must fail.
 * The limits are set inside, by prlimit, because the number of processes is counted for each user namespace.
 */
export function bwrapArguments(made: Ingredients): string[] {
  const { files, nameOf, folder, empty, prlimit } = made;
  const show = (path: string): string[] => ['--ro-bind', nameOf(path), path];
  return [
    [
      '--unshare-user',
      '--unshare-pid',
      '--unshare-net',
      '--unshare-ipc',
      '--unshare-uts',
      '--unshare-cgroup',
    ],
    made.disableUserns ? ['--disable-userns'] : [],
    ['--uid', NOBODY, '--gid', NOBODY, '--hostname', 'sandbox', '--die-with-parent', '--new-session'],
    ['--clearenv', '--setenv', 'PATH', dirname(files.executable), '--setenv', 'LANG', 'C.UTF-8'],
    ['--setenv', 'HOME', '/tmp', '--setenv', 'TMPDIR', '/tmp'],
    files.links.flatMap(([place, target]) => ['--symlink', target, place]),
    [...new Set([...files.shown, prlimit])].flatMap(show),
    files.emptied.flatMap((place) => ['--ro-bind', empty, place]),
    CHECKERS.flatMap((part) => ['--ro-bind', nameOf(join(made.checkers, part)), `/checkers/${part}`]),
    ['--ro-bind', folder, '/w'],
    [
      '--dev',
      '/dev',
      '--size',
      String(LIMITS.sharedMemoryBytes),
      '--tmpfs',
      '/dev/shm',
      '--remount-ro',
      '/dev',
    ],
    ['--size', String(LIMITS.tmpBytes), '--tmpfs', '/tmp', '--chdir', '/tmp', '--remount-ro', '/'],
    ['--seccomp', String(FD.filter), '--json-status-fd', String(FD.status)],
    ['--', prlimit, ...resourceLimits(), '--', files.executable, '-I', '-u', PROGRAM],
  ].flat();
}

/** What one process may use. The CPU time is that of a check; a program's is bounded by its wall time. */
function resourceLimits(): string[] {
  return [
    `--nproc=${LIMITS.processes}`,
    `--nofile=${LIMITS.openFiles}`,
    `--fsize=${LIMITS.fileBytes}`,
    `--as=${LIMITS.addressSpaceBytes}`,
    `--cpu=${LIMITS.check.cpuSeconds}:${LIMITS.check.cpuSeconds + 1}`,
    '--core=0',
    '--memlock=0',
    '--msgqueue=0',
    `--sigpending=${LIMITS.pendingSignals}`,
    '--rtprio=0',
    '--nice=0',
  ];
}
