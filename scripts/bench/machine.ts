import { cpus, loadavg, totalmem } from 'node:os';

const GIB = 1024 ** 3;

/** This machine in a line: what it is, and how busy. A load above the number of cores makes every figure larger. */
export function machine(): string {
  const cores = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${cores.length} × ${cores[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}, load ${load} (average of the last minute)`;
}
