/** The control group of one sandbox: it counts and bounds all processes in it together. */
export interface Cgroup {
  /** Moves a process, and all that it will start, into the group. */
  add(pid: number): Promise<void>;
  /** The processes in it. */
  pids(): readonly number[];
  /** Bounds resident memory, files in memory included. */
  limitMemory(bytes: number): void;
  /** Whether the kernel has killed a process of the group for memory. */
  ranOutOfMemory(): boolean;
  /** Bytes used at most at once; null where this kernel does not tell. */
  peakMemory(): number | null;
  /** Milliseconds of CPU time that the group has used; null where this kernel does not tell. */
  cpuMs(): number | null;
  /** Kills what is left in it and removes it. Resolves when nothing of it is left. */
  remove(): Promise<void>;
}

/** A place of this host where control groups can be made. */
export interface CgroupHost {
  readonly version: 'cgroup-v2' | 'cgroup-v1';
  /** The folder of all groups that are made here. */
  readonly place: string;
  make(name: string): Cgroup;
}
