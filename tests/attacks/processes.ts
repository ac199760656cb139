import { readdirSync, readFileSync } from 'node:fs';

/** Numbers of the processes on this host that have given themselves a name. */
export function processesNamed(name: string): readonly number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => readOr(`/proc/${entry}/comm`) === `${name}\n`)
    .map(Number);
}

/** How many files a process holds open. */
export function descriptorsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** How far a process stands back behind others: 0 as it was started, 19 the last. */
export function nicenessOf(pid: number): number {
  // The name, in brackets, may hold anything; the 17th field after it is the niceness.
  const fields = readOr(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[16]);
}

/** What a file of /proc says; nothing where the process has ended meanwhile. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
