import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { EMPTY_ENVIRONMENT } from '#sandbox/paths.ts';

/** Execute permission for everybody: who has it on a folder can go through it. */
const OTHERS_PASS = 0o001;

/**
 * Finds names by which an unprivileged user reaches files of this host. Where a folder above is closed to others
 * (an interpreter below /root), the file is mounted once more in a folder of ours: in the runner's own mount namespace,
 * so that nothing of it is seen outside and nothing is left when the runner dies.
 */
export class Reachable {
  readonly #folder: string;
  readonly #known = new Map<string, string>();
  readonly #mounted: string[] = [];

  /** @param folder Ours alone, and open to others. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A name of `path` that an unprivileged user can use.
   * @throws Error where mounting is not allowed.
   */
  nameOf(path: string): string {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const name = isOpen(path) ? path : this.#mount(path);
    this.#known.set(path, name);
    return name;
  }

  /** Takes the mounts away again. */
  close(): void {
    for (const place of this.#mounted.splice(0)) run('umount', ['--lazy', '--', place]);
  }

  #mount(path: string): string {
    if (!isApart()) {
      throw new Error(
        `Other users cannot reach ${path}, and this process has no mount namespace of its own.`,
      );
    }
    const place = join(this.#folder, String(this.#known.size));
    if (statSync(path).isDirectory()) mkdirSync(place, { mode: 0o755 });
    else writeFileSync(place, '', { mode: 0o755 });
    // Read-only before anything else can happen to it.
    run('mount', ['--bind', '-o', 'ro', '--', path, place]);
    this.#mounted.push(place);
    return place;
  }
}

function isOpen(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((lstatSync(folder).mode & OTHERS_PASS) === 0) return false;
    if (folder === '/') return true;
  }
}

function run(tool: string, args: readonly string[]): void {
  execFileSync(tool, args, { env: EMPTY_ENVIRONMENT, stdio: 'pipe' });
}

/** Whether what is mounted here is seen by nobody else: the parent has another mount namespace. */
function isApart(): boolean {
  return readlinkSync('/proc/self/ns/mnt') !== readlinkSync(`/proc/${process.ppid}/ns/mnt`);
}
