import type { KillReason } from '#domain/python/run-result.ts';

const MIB = 1024 * 1024;

/** How a run may end: `held`, having said that it was refused; `over`, in any way of its own; killed for a reason. */
export type Ending = 'held' | 'over' | KillReason;

/**
 * What the same program does without a sandbox. It `escapes`; or it does so for a user and on a host that allow it, and
 * the control run says so where they do not; or it is not run, for a reason; or there is nothing that it could gain
 * there, since what it attacks is the runner.
 */
export type Control = 'escapes' | 'escapes where allowed' | 'meaningless' | { readonly notRun: string };

/** A program in `programs/` that wants something of the host, or to hurt whoever comes next. */
export interface Attack {
  readonly program: string;
  /** Milliseconds; 4000 unless it never ends by itself. */
  readonly wallMs?: number;
  readonly memoryBytes?: number;
  /** One of these must have become of it; `held` where nothing is said. It has printed ESCAPED in no case. */
  readonly ends?: readonly Ending[];
  /** Runs of it one after the other: the second looks for what the first left. */
  readonly times?: number;
  readonly control: Control;
}

const KILLS = { notRun: 'it would end processes of this machine' };
const MOUNTS = { notRun: 'it would change the mounts of this machine' };
const BOMB = { notRun: 'nothing would stop it; a bounded form of it is another program' };
const LEAVES = { notRun: 'it would leave processes behind' };

/** Of somebody who wants the host: its files, its network, its other processes, rights, a kernel to talk to. */
export const HOST_ATTACKS: readonly Attack[] = [
  { program: 'host/read-canary', control: 'escapes' },
  { program: 'host/read-accounts', control: 'escapes' },
  { program: 'host/read-environments', control: 'escapes' },
  { program: 'host/read-processes', control: 'escapes' },
  { program: 'host/read-sys', control: 'escapes' },
  { program: 'host/read-host-name', control: 'escapes' },
  { program: 'host/read-devices', control: 'escapes where allowed' },
  { program: 'host/read-kernel-log', control: 'escapes where allowed' },
  { program: 'host/list-homes', control: 'escapes' },
  { program: 'host/list-root-home', control: 'escapes' },
  { program: 'host/read-answers', control: 'escapes' },
  { program: 'host/symlink-to-host', control: 'escapes' },
  { program: 'host/dots-to-host', control: 'escapes' },
  { program: 'host/open-by-handle', control: 'escapes where allowed' },
  { program: 'host/inherited-descriptors', control: 'escapes' },
  { program: 'host/send-descriptors', control: 'meaningless' },
  { program: 'host/count-processes', control: 'escapes' },
  { program: 'host/connect-loopback', control: 'escapes' },
  { program: 'host/connect-loopback-ipv6', control: 'escapes where allowed' },
  { program: 'host/send-udp', control: 'escapes' },
  { program: 'host/connect-abstract', control: 'escapes' },
  { program: 'host/connect-socket-file', control: 'escapes' },
  {
    program: 'host/connect-metadata',
    control: { notRun: 'it would ask the network that this machine is in' },
  },
  { program: 'host/listen', control: 'escapes' },
  { program: 'host/netlink', control: 'escapes' },
  { program: 'host/rare-sockets', control: 'escapes where allowed' },
  { program: 'host/ptrace-child', control: 'escapes where allowed' },
  { program: 'host/ptrace-parent', control: { notRun: 'it would stop these tests' } },
  { program: 'host/read-other-memory', control: 'escapes where allowed' },
  { program: 'host/steal-descriptor', control: 'escapes where allowed' },
  { program: 'host/compare-processes', control: 'escapes where allowed' },
  { program: 'host/unshare-user', control: 'escapes where allowed' },
  { program: 'host/unshare-mount', control: 'escapes where allowed' },
  { program: 'host/unshare-net', control: 'escapes where allowed' },
  { program: 'host/unshare-pid', control: 'escapes where allowed' },
  { program: 'host/clone-namespaces', control: 'escapes where allowed' },
  { program: 'host/clone3-namespaces', control: 'escapes where allowed' },
  { program: 'host/setns', control: 'escapes where allowed' },
  { program: 'host/mount-tmpfs', control: 'escapes where allowed' },
  { program: 'host/mount-proc', control: 'escapes where allowed' },
  { program: 'host/mount-new-calls', control: 'escapes where allowed' },
  { program: 'host/remount-writable', control: MOUNTS },
  { program: 'host/unmount-cover', control: MOUNTS },
  { program: 'host/pivot-root', control: MOUNTS },
  { program: 'host/chroot', control: 'escapes where allowed' },
  { program: 'host/keyring', control: 'escapes where allowed' },
  { program: 'host/keyring-read', control: 'escapes where allowed' },
  { program: 'host/bpf', control: 'escapes where allowed' },
  { program: 'host/io-uring', control: 'escapes where allowed' },
  { program: 'host/userfaultfd', control: 'escapes where allowed' },
  { program: 'host/perf-events', control: 'escapes where allowed' },
  { program: 'host/exec-from-memory', control: 'escapes' },
  { program: 'host/calls-of-i386', control: 'escapes where allowed' },
  { program: 'host/calls-of-x32', control: 'escapes where allowed' },
  { program: 'host/type-into-terminal', control: 'escapes where allowed' },
  { program: 'host/kill-everyone', control: KILLS },
  { program: 'host/kill-first', control: KILLS },
  { program: 'host/write-beside-program', control: 'escapes' },
  { program: 'host/replace-program', control: 'escapes' },
  { program: 'host/write-root', control: 'escapes where allowed' },
  { program: 'host/write-standard-library', control: 'escapes where allowed' },
  { program: 'host/write-site-packages', control: 'escapes where allowed' },
  { program: 'host/make-device', control: 'escapes where allowed' },
  { program: 'host/become-root', control: 'escapes where allowed' },
  { program: 'host/regain-capabilities', control: 'escapes where allowed' },
  { program: 'host/setuid-programs', control: 'escapes where allowed' },
  { program: 'host/gain-by-exec', control: 'escapes where allowed' },
  { program: 'host/run-a-shell', control: 'escapes' },
  { program: 'host/dump-core', control: 'escapes where allowed' },
  { program: 'host/change-personality', control: 'escapes where allowed' },
  { program: 'host/raise-limits', control: 'escapes where allowed' },
  { program: 'host/limits-of-others', control: 'escapes where allowed' },
  { program: 'host/real-time', control: 'escapes where allowed' },
  { program: 'host/be-nicer-to-itself', control: 'escapes where allowed' },
  { program: 'host/set-host-name', control: 'escapes where allowed' },
  { program: 'host/set-clock', control: 'escapes where allowed' },
  { program: 'host/administer', control: 'escapes where allowed' },
  { program: 'host/control-groups', control: 'escapes where allowed' },
];

/** Of somebody who wants to hurt whoever shares the machine, now or in the next run. */
export const NEIGHBOUR_ATTACKS: readonly Attack[] = [
  { program: 'neighbour/fork-many', control: 'escapes' },
  { program: 'neighbour/fork-bomb', wallMs: 600, ends: ['wall-timeout'], control: BOMB },
  { program: 'neighbour/fork-bomb-orphans', wallMs: 600, ends: ['wall-timeout', 'over'], control: BOMB },
  { program: 'neighbour/threads-many', control: 'escapes' },
  { program: 'neighbour/thread-bomb', wallMs: 600, ends: ['wall-timeout', 'memory'], control: BOMB },
  { program: 'neighbour/zombies', control: 'escapes' },
  { program: 'neighbour/memory-of-one', memoryBytes: 96 * MIB, ends: ['memory'], control: 'escapes' },
  { program: 'neighbour/memory-of-many', memoryBytes: 96 * MIB, ends: ['memory'], control: 'escapes' },
  { program: 'neighbour/memory-shared', memoryBytes: 96 * MIB, ends: ['memory'], control: 'escapes' },
  { program: 'neighbour/memory-in-files', memoryBytes: 96 * MIB, ends: ['memory'], control: 'escapes' },
  { program: 'neighbour/memory-in-sockets', memoryBytes: 96 * MIB, ends: ['memory'], control: 'escapes' },
  { program: 'neighbour/lock-memory', control: 'escapes where allowed' },
  { program: 'neighbour/disk-fill', control: 'escapes' },
  { program: 'neighbour/disk-reserve', control: 'escapes' },
  { program: 'neighbour/sparse-file', control: 'escapes where allowed' },
  { program: 'neighbour/inodes', ends: ['files'], control: { notRun: 'it would wear the disk' } },
  { program: 'neighbour/deep-folders', control: { notRun: 'it would leave folders that cannot be named' } },
  { program: 'neighbour/descriptors', control: 'escapes where allowed' },
  { program: 'neighbour/big-pipes', control: 'escapes where allowed' },
  { program: 'neighbour/waiting-signals', control: 'escapes where allowed' },
  { program: 'neighbour/watches', control: 'escapes where allowed' },
  { program: 'neighbour/leases', control: 'escapes where allowed' },
  { program: 'neighbour/notify-folder', control: 'escapes' },
  { program: 'neighbour/slow-everyone', control: { notRun: 'it would slow this machine' } },
  { program: 'neighbour/flood-stdout', ends: ['output-limit'], control: 'escapes' },
  { program: 'neighbour/flood-stderr', ends: ['output-limit'], control: 'escapes' },
  { program: 'neighbour/flood-without-line', ends: ['output-limit'], control: 'escapes' },
  { program: 'neighbour/flood-from-many', ends: ['output-limit'], control: 'escapes' },
  { program: 'neighbour/busy', wallMs: 500, ends: ['wall-timeout'], control: 'escapes' },
  { program: 'neighbour/sleep', wallMs: 500, ends: ['wall-timeout'], control: 'escapes' },
  { program: 'neighbour/ignore-signals', wallMs: 500, ends: ['wall-timeout'], control: 'escapes' },
  { program: 'neighbour/spin-many', wallMs: 500, ends: ['wall-timeout'], control: BOMB },
  { program: 'neighbour/spin-in-c', wallMs: 500, ends: ['wall-timeout'], control: BOMB },
  { program: 'neighbour/stop-itself', wallMs: 500, ends: ['wall-timeout', 'held'], control: LEAVES },
  { program: 'neighbour/close-streams', wallMs: 500, ends: ['wall-timeout'], control: LEAVES },
  { program: 'neighbour/signal-storm', wallMs: 500, ends: ['wall-timeout', 'over'], control: BOMB },
  { program: 'neighbour/daemon-burns', control: 'escapes' },
  { program: 'neighbour/daemon-silent', control: LEAVES },
  { program: 'neighbour/daemon-holds-channel', control: LEAVES },
  { program: 'neighbour/daemon-adopts', control: LEAVES },
  { program: 'neighbour/kill-own-group', ends: ['over'], control: KILLS },
  { program: 'neighbour/leave-shared-memory', times: 2, control: 'escapes where allowed' },
  { program: 'neighbour/leave-message-queue', times: 2, control: 'escapes where allowed' },
  { program: 'neighbour/leave-file-shm', times: 2, control: 'escapes' },
  { program: 'neighbour/leave-file-tmp', times: 2, control: 'escapes' },
  { program: 'neighbour/leave-socket', times: 2, control: 'escapes' },
  { program: 'neighbour/leave-module', times: 2, control: 'escapes' },
  { program: 'neighbour/segfault', ends: ['over'], control: 'meaningless' },
  { program: 'neighbour/deep-recursion', ends: ['over', 'memory'], control: 'meaningless' },
  { program: 'neighbour/bytes-of-all-kinds', ends: ['over'], control: 'meaningless' },
  { program: 'neighbour/cut-character', ends: ['over'], control: 'meaningless' },
  { program: 'neighbour/bytes-in-source', ends: ['over'], control: 'meaningless' },
  { program: 'neighbour/frames-in-output', ends: ['over'], control: 'meaningless' },
];

/** A program that is asked for `f` of numbers drawn for this run, which should be their squares plus 7. */
export interface GradedProgram {
  readonly program: string;
  /** Whether it is right, and must be found so; all others must not. */
  readonly isRight?: true;
  /** Milliseconds; 4000 unless it never ends by itself. */
  readonly wallMs?: number;
  /**
   * Whether a judge in the program's own process, who believes what it prints and how it exits, is taken in. Some have
   * nothing to show there: they try nothing, or attack the channel that this judge does without.
   */
  readonly control: 'fools' | 'meaningless' | { readonly notRun: string };
}

const ENDLESS = { notRun: 'nothing would end it' };

/** Of somebody who wants the grade without the work. */
export const GRADED_PROGRAMS: readonly GradedProgram[] = [
  { program: 'grade/honest', isRight: true, control: 'meaningless' },
  { program: 'grade/honest-noisy', isRight: true, control: 'meaningless' },
  { program: 'grade/honest-hides-modules', isRight: true, control: 'meaningless' },
  { program: 'grade/wrong', control: 'meaningless' },
  { program: 'grade/missing', control: 'meaningless' },
  { program: 'grade/true-for-one', control: 'meaningless' },
  { program: 'grade/forged-line', control: 'fools' },
  { program: 'grade/forged-at-exit', control: 'fools' },
  { program: 'grade/forged-channel-before', control: 'meaningless' },
  { program: 'grade/forged-ready-and-answer', control: 'meaningless' },
  { program: 'grade/speaks-protocol', control: 'meaningless' },
  { program: 'grade/wrong-nonce', control: 'meaningless' },
  { program: 'grade/two-answers', control: 'meaningless' },
  { program: 'grade/many-answers', control: 'meaningless' },
  { program: 'grade/answer-then-correct', control: 'meaningless' },
  { program: 'grade/answers-of-before', control: 'meaningless' },
  { program: 'grade/answers-late', control: 'meaningless' },
  { program: 'grade/steals-question', control: 'meaningless' },
  { program: 'grade/replaces-channel', control: 'meaningless' },
  { program: 'grade/oversized-answer', control: 'meaningless' },
  { program: 'grade/oversized-number', wallMs: 1000, control: ENDLESS },
  { program: 'grade/endless-answer', wallMs: 1000, control: ENDLESS },
  { program: 'grade/endless-function', wallMs: 500, control: ENDLESS },
  { program: 'grade/endless-repr', wallMs: 500, control: ENDLESS },
  { program: 'grade/patched-builtins', control: 'fools' },
  { program: 'grade/patched-modules', control: 'meaningless' },
  { program: 'grade/patched-import', control: 'meaningless' },
  { program: 'grade/patched-comparison', control: 'fools' },
  { program: 'grade/pretended-int', control: 'fools' },
  { program: 'grade/pretended-type', control: 'fools' },
  { program: 'grade/smuggled-answers', control: 'meaningless' },
  { program: 'grade/leaves-at-once', control: 'fools' },
  { program: 'grade/exits-politely', control: 'fools' },
  { program: 'grade/exits-when-asked', control: 'fools' },
  { program: 'grade/dies-when-asked', control: 'meaningless' },
  { program: 'grade/becomes-another', control: 'meaningless' },
  { program: 'grade/reads-itself', control: 'fools' },
  { program: 'grade/searches-frames', control: 'fools' },
  { program: 'grade/searches-memory', control: 'fools' },
  { program: 'grade/rewrites-itself', control: 'meaningless' },
  { program: 'grade/traces-judge', control: 'meaningless' },
  { program: 'grade/lying-namespace', control: 'meaningless' },
  { program: 'grade/descends-into-shadow', control: 'meaningless' },
  { program: 'grade/ends-text-early', control: 'fools' },
  { program: 'grade/wrong-coding', control: 'meaningless' },
];
