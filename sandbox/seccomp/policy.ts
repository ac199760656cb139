import type { Syscall } from './syscalls.ts';

/** What a program gets instead of a system call that it may not have; the numbers are Linux's on both architectures. */
export const ERRNO = {
  EPERM: 1,
  ENOMEM: 12,
  EINVAL: 22,
  ENOTTY: 25,
  ENOSYS: 38,
  ENOPROTOOPT: 92,
  EOPNOTSUPP: 95,
  EAFNOSUPPORT: 97,
} as const;

/** `success` is a call that returns 0 and has done nothing. */
export type Answer = 'allow' | 'success' | keyof typeof ERRNO | ArgumentRule;

/**
 * A decision by one argument, of which the low 32 bits count: to the kernel, every argument looked at here is an `int`,
 * or its meaning is in those bits. Comparing 64 bits would let a caller hide a value behind high bits that the kernel
 * then ignores (CVE-2019-10063).
 */
export interface ArgumentRule {
  /** From 0. */
  readonly argument: number;
  /** The bits to compare; all 32 where absent. */
  readonly bits?: number;
  readonly oneOf: readonly number[];
  readonly answer: Answer;
  readonly otherwise: Answer;
}

/**
 * Calls that a program may have whatever their arguments. They reach only its own processes, its own files (all else is
 * mounted read-only), UNIX sockets in its own network namespace, and clocks. Some were open questions:
 * flock and locks on read-only files pass one bit between learners who want to, and sqlite needs them;
 * sched_setaffinity pins a program to cores, which lessons do; setpriority can only lower, as RLIMIT_NICE is 0.
 */
export const ALLOWED: readonly Syscall[] = (
  [
    // Files
    ['read', 'write', 'readv', 'writev', 'pread64', 'pwrite64', 'preadv', 'pwritev'],
    ['preadv2', 'pwritev2', 'open', 'openat', 'creat', 'close', 'close_range', 'lseek'],
    ['stat', 'fstat', 'lstat', 'newfstatat', 'statx', 'statfs', 'fstatfs'],
    ['access', 'faccessat', 'faccessat2', 'getdents', 'getdents64', 'getcwd', 'chdir', 'fchdir'],
    ['mkdir', 'mkdirat', 'rmdir', 'rename', 'renameat', 'renameat2', 'link', 'linkat'],
    ['unlink', 'unlinkat', 'symlink', 'symlinkat', 'readlink', 'readlinkat', 'umask'],
    ['chmod', 'fchmod', 'fchmodat', 'chown', 'fchown', 'lchown', 'fchownat'],
    ['utime', 'utimes', 'futimesat', 'utimensat', 'truncate', 'ftruncate', 'fallocate', 'flock'],
    ['getxattr', 'lgetxattr', 'fgetxattr', 'listxattr', 'llistxattr', 'flistxattr'],
    ['sendfile', 'copy_file_range', 'dup', 'dup2', 'dup3', 'pipe', 'pipe2'],
    // Waiting
    ['select', 'pselect6', 'poll', 'ppoll', 'epoll_create', 'epoll_create1', 'epoll_ctl'],
    ['epoll_wait', 'epoll_pwait', 'eventfd', 'eventfd2'],
    ['timerfd_create', 'timerfd_settime', 'timerfd_gettime', 'pause', 'alarm'],
    ['nanosleep', 'clock_nanosleep', 'getitimer', 'setitimer', 'restart_syscall'],
    // Clocks and the machine
    ['clock_gettime', 'clock_getres', 'gettimeofday', 'time', 'times', 'getrandom', 'uname', 'sysinfo'],
    // Memory
    ['brk', 'munmap', 'mprotect', 'mremap'],
    // Processes and threads
    ['fork', 'vfork', 'execve', 'exit', 'exit_group', 'wait4', 'waitid'],
    ['set_tid_address', 'set_robust_list', 'get_robust_list', 'rseq'],
    ['getpid', 'getppid', 'gettid', 'getpgid', 'getpgrp', 'setpgid', 'getsid', 'setsid'],
    ['getuid', 'geteuid', 'getgid', 'getegid', 'getgroups', 'getresuid', 'getresgid'],
    ['getrusage', 'getrlimit', 'setrlimit', 'getpriority', 'setpriority'],
    ['sched_yield', 'sched_getaffinity', 'sched_setaffinity', 'sched_getscheduler', 'sched_getparam'],
    ['sched_get_priority_max', 'sched_get_priority_min', 'sched_rr_get_interval', 'getcpu'],
    // Signals
    ['rt_sigaction', 'rt_sigprocmask', 'rt_sigreturn', 'rt_sigpending', 'rt_sigtimedwait'],
    ['rt_sigsuspend', 'rt_sigqueueinfo', 'rt_tgsigqueueinfo', 'sigaltstack'],
    ['kill', 'tkill', 'tgkill', 'pidfd_open', 'pidfd_send_signal'],
    // UNIX sockets; making them and sending through them is decided by argument
    ['bind', 'connect', 'listen', 'accept', 'accept4', 'shutdown', 'getsockname', 'getpeername'],
    ['recvfrom', 'recvmsg', 'recvmmsg', 'getsockopt'],
  ] satisfies Syscall[][]
).flat();

/** Calls that fail with EPERM: a program that asks for one should hear that it may not, not that it does not exist. */
export const FORBIDDEN: readonly Syscall[] = (
  [
    // Other processes' memory and descriptors
    ['ptrace', 'process_vm_readv', 'process_vm_writev', 'process_madvise', 'pidfd_getfd', 'kcmp'],
    // Mounts and namespaces
    ['mount', 'umount2', 'pivot_root', 'chroot', 'move_mount', 'open_tree', 'fsopen', 'fsconfig'],
    ['fsmount', 'fspick', 'mount_setattr', 'unshare', 'setns'],
    ['open_by_handle_at', 'name_to_handle_at'],
    // What no namespace divides, or what has been a way into the kernel
    ['keyctl', 'add_key', 'request_key', 'bpf', 'perf_event_open', 'userfaultfd', 'seccomp'],
    ['io_uring_setup', 'io_uring_enter', 'io_uring_register', 'fanotify_init', 'fanotify_mark'],
    ['mq_open', 'mq_unlink', 'shmget', 'shmat', 'shmctl', 'shmdt', 'semget', 'semop', 'semtimedop'],
    ['semctl', 'msgget', 'msgsnd', 'msgrcv', 'msgctl'],
    // A limit per user, which the server may share
    ['inotify_init', 'inotify_init1'],
    // Pages that no limit counts, and pages of files that others use put into pipes (CVE-2022-0847)
    ['memfd_create', 'memfd_secret', 'mlock', 'mlock2', 'mlockall', 'vmsplice', 'splice', 'tee'],
    // Who the process is
    ['setuid', 'setgid', 'setreuid', 'setregid', 'setresuid', 'setresgid', 'setfsuid', 'setfsgid'],
    ['setgroups', 'capset'],
    // A larger share of the cores and disks than others get
    ['sched_setscheduler', 'sched_setparam', 'sched_setattr', 'ioprio_set'],
    // The machine
    ['init_module', 'finit_module', 'delete_module', 'kexec_load', 'kexec_file_load', 'reboot'],
    ['swapon', 'swapoff', 'acct', 'quotactl', 'quotactl_fd', 'syslog', 'vhangup'],
    ['settimeofday', 'adjtimex', 'clock_settime', 'clock_adjtime', 'sethostname', 'setdomainname'],
    ['iopl', 'ioperm', 'modify_ldt'],
  ] satisfies Syscall[][]
).flat();

// linux/sched.h: CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. (clone has no CLONE_NEWTIME.)
const NEW_NAMESPACE = 0x7e020000;

// asm-generic/ioctls.h and linux/fs.h. Faking input (TIOCSTI, CVE-2017-5226; TIOCLINUX, CVE-2023-28100), taking the
// console, and loading line disciplines (TIOCSETD), which have been a steady source of kernel bugs.
const FORBIDDEN_IOCTLS = [0x5412, 0x541c, 0x541d, 0x5423];

const TERMINAL_IOCTLS = [
  [0x5401, 0x5402, 0x5403, 0x5404], // TCGETS, TCSETS, TCSETSW, TCSETSF
  [0x5409, 0x540a, 0x540b], // TCSBRK, TCXONC, TCFLSH
  [0x540e, 0x540f, 0x5410, 0x5411], // TIOCSCTTY, TIOCGPGRP, TIOCSPGRP, TIOCOUTQ
  [0x5413, 0x5414, 0x5420, 0x5422, 0x5425, 0x5429], // TIOCGWINSZ, TIOCSWINSZ, TIOCPKT, TIOCNOTTY, TCSBRKP, TIOCGSID
  [0x80045430, 0x40045431, 0x5441], // TIOCGPTN, TIOCSPTLCK, TIOCGPTPEER
].flat();

const FILE_IOCTLS = [
  [0x541b, 0x5421, 0x5450, 0x5451], // FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
  [0x40049409, 0x4020940d], // FICLONE, FICLONERANGE: how copies of files are tried first
].flat();

// linux/prctl.h
const PR_SET_VMA = 0x53564d41;
const PRCTLS = [
  [1, 2], // PR_SET_PDEATHSIG, PR_GET_PDEATHSIG
  [3], // PR_GET_DUMPABLE; not PR_SET_DUMPABLE, which hides a process from a watchdog that is not root
  [15, 16], // PR_SET_NAME, PR_GET_NAME
  [21], // PR_GET_SECCOMP
  [38, 39], // PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS
].flat();

// linux/fcntl.h. Missing on purpose: F_SETLEASE, F_NOTIFY, F_SETPIPE_SZ, F_ADD_SEALS, and who gets SIGIO.
const FCNTLS = [
  [0, 1, 2, 3, 4, 1030], // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC
  [5, 6, 7, 36, 37, 38], // F_GETLK, F_SETLK, F_SETLKW, and the same of open file descriptions
  [9, 11, 1025, 1032, 1034], // F_GETOWN, F_GETSIG, F_GETLEASE, F_GETPIPE_SZ, F_GET_SEALS
].flat();

// linux/futex.h: WAIT, WAKE, REQUEUE, CMP_REQUEUE, WAKE_OP, WAIT_BITSET, WAKE_BITSET. CPython and glibc's plain locks
// need no other; those that inherit priorities (CVE-2014-3153 and later) say that they do not exist.
const FUTEX_OPERATIONS = [0, 1, 3, 4, 5, 9, 10];
// All bits but FUTEX_PRIVATE_FLAG and FUTEX_CLOCK_REALTIME.
const FUTEX_OPERATION_BITS = 0xfffffe7f;

// asm-generic/mman-common.h. Missing on purpose: MERGEABLE (pages shared with other learners can be told by their
// timing), COLD and PAGEOUT (the server's swap), HWPOISON and SOFT_OFFLINE.
const MADVICE = [
  [0, 1, 2, 3, 4], // NORMAL, RANDOM, SEQUENTIAL, WILLNEED, DONTNEED
  [8, 9, 10, 11, 14, 15], // FREE, REMOVE, DONTFORK, DOFORK, HUGEPAGE, NOHUGEPAGE
  [16, 17, 18, 19], // DONTDUMP, DODUMP, WIPEONFORK, KEEPONFORK
  [22, 23, 25, 102, 103], // POPULATE_READ, POPULATE_WRITE, COLLAPSE, GUARD_INSTALL, GUARD_REMOVE
].flat();

// asm-generic/socket.h. Missing on purpose: the options that attach a program to a socket.
const SOCKET_OPTIONS = [
  [2, 6, 7, 8, 9, 13], // SO_REUSEADDR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER
  [15, 16, 20, 21], // SO_REUSEPORT, SO_PASSCRED, SO_RCVTIMEO, SO_SNDTIMEO
].flat();

const AF_UNIX = 1;
const SOL_SOCKET = 1;
const MSG_OOB = 1;
const MAP_HUGETLB = 0x40000;

const onlyUnixSockets: Answer = {
  argument: 0,
  oneOf: [AF_UNIX],
  answer: 'allow',
  otherwise: 'EAFNOSUPPORT',
};

// Files of the kinds that anybody may make: by file type bits, none (which is a regular file), S_IFREG, S_IFIFO, S_IFSOCK.
const onlyPlainNodes = (argument: number): Answer => ({
  argument,
  bits: 0xf000,
  oneOf: [0, 0x8000, 0x1000, 0xc000],
  answer: 'allow',
  otherwise: 'EPERM',
});

// Out-of-band data on UNIX sockets let a sandbox into the kernel (CVE-2025-38236); kernels built without it answer so.
const noUrgentData = (argument: number): Answer => ({
  argument,
  bits: MSG_OOB,
  oneOf: [0],
  answer: 'allow',
  otherwise: 'EOPNOTSUPP',
});

/** Calls that are neither plainly allowed nor plainly forbidden. */
export const DECIDED: Readonly<Partial<Record<Syscall, Answer>>> = {
  clone: { argument: 0, bits: NEW_NAMESPACE, oneOf: [0], answer: 'allow', otherwise: 'EPERM' },
  // Its flags are in memory, where no filter can look. glibc and musl then use clone.
  clone3: 'ENOSYS',
  futex: {
    argument: 1,
    bits: FUTEX_OPERATION_BITS,
    oneOf: FUTEX_OPERATIONS,
    answer: 'allow',
    otherwise: 'ENOSYS',
  },
  socket: onlyUnixSockets,
  socketpair: onlyUnixSockets,
  sendto: noUrgentData(3),
  sendmsg: noUrgentData(2),
  sendmmsg: noUrgentData(3),
  setsockopt: {
    argument: 1,
    oneOf: [SOL_SOCKET],
    answer: { argument: 2, oneOf: SOCKET_OPTIONS, answer: 'allow', otherwise: 'ENOPROTOOPT' },
    otherwise: 'EOPNOTSUPP',
  },
  ioctl: {
    argument: 1,
    oneOf: [...TERMINAL_IOCTLS, ...FILE_IOCTLS],
    answer: 'allow',
    otherwise: { argument: 1, oneOf: FORBIDDEN_IOCTLS, answer: 'EPERM', otherwise: 'ENOTTY' },
  },
  fcntl: { argument: 1, oneOf: FCNTLS, answer: 'allow', otherwise: 'EPERM' },
  mknod: onlyPlainNodes(1),
  mknodat: onlyPlainNodes(2),
  // An ordinary host has no huge pages to give; one that has keeps them for others.
  mmap: { argument: 3, bits: MAP_HUGETLB, oneOf: [0], answer: 'allow', otherwise: 'ENOMEM' },
  madvise: { argument: 2, oneOf: MADVICE, answer: 'allow', otherwise: 'EINVAL' },
  // PER_LINUX, and the question which it is.
  personality: { argument: 0, oneOf: [0, 0xffffffff], answer: 'allow', otherwise: 'EPERM' },
  prctl: { argument: 0, oneOf: [...PRCTLS, PR_SET_VMA], answer: 'allow', otherwise: 'EPERM' },
  // ARCH_SET_FS and ARCH_GET_FS, asm/prctl.h: the pointer to a thread's own variables.
  arch_prctl: { argument: 0, oneOf: [0x1002, 0x1003], answer: 'allow', otherwise: 'EINVAL' },
  // The caller's own limits, never those of pid 1.
  prlimit64: { argument: 0, oneOf: [0], answer: 'allow', otherwise: 'EPERM' },
  // A tmpfs before Linux 6.6 answers so; since then, attributes are memory that no limit of ours counts.
  setxattr: 'EOPNOTSUPP',
  lsetxattr: 'EOPNOTSUPP',
  fsetxattr: 'EOPNOTSUPP',
  removexattr: 'EOPNOTSUPP',
  lremovexattr: 'EOPNOTSUPP',
  fremovexattr: 'EOPNOTSUPP',
  // Everything that a program can write is in memory, so there is nothing to do; on a read-only file of the host these
  // would make its disks flush, or drop what others are about to read.
  sync: 'success',
  syncfs: 'success',
  fsync: 'success',
  fdatasync: 'success',
  msync: 'success',
  fadvise64: 'success',
};
