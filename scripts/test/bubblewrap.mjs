import { existsSync } from 'node:fs';

import { run } from '../start/run.mjs';

const TOOL = '/usr/bin/bwrap';

/** Installs bubblewrap where apt may be used, and says so. @returns why there is none; null where there is. */
export async function ensureBubblewrap() {
  if (process.platform !== 'linux') return 'sandboxes need Linux';
  if (existsSync(TOOL)) return null;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return 'bubblewrap is missing (on Debian: apt-get install bubblewrap)';
  }
  console.log('Installing bubblewrap: apt-get install -y bubblewrap');
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'bubblewrap']);
    return existsSync(TOOL) ? null : 'bubblewrap was installed, but is not at /usr/bin/bwrap';
  } catch (error) {
    return `bubblewrap could not be installed (${error.message.split('\n').slice(0, 3).join(' ')})`;
  }
}
