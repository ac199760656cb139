import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { fail } from './say.mjs';

const OLDEST_NODE = [20, 19];

/** Stops unless this Node is new enough. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `Heapwise needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install a newer Node from nodejs.org.`,
    );
  }
}

/** What the environment asks for, or a sentence about the value that is wrong. */
export function readSettings() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(
      `PORT is "${process.env.PORT}", but it must be a whole number from 1 to 65535, for example PORT=3000.`,
    );
  }
  const host = process.env.HOST || '127.0.0.1';
  const data = path.resolve(process.env.HEAPWISE_DATA || 'data');
  const url = process.env.DATABASE_URL;
  if (url && !url.startsWith('file:')) {
    fail(
      `DATABASE_URL is "${url}", but it must begin with "file:", for example DATABASE_URL=file:./data/heapwise.db.`,
    );
  }
  return {
    port,
    host,
    data,
    database: url ? path.resolve(url.slice('file:'.length)) : path.join(data, 'heapwise.db'),
  };
}

/** Where the site answers for whoever sits at this machine. */
export function siteUrl({ host, port }) {
  return `http://${urlHost(host)}:${port}`;
}

/** A host as it stands in a URL on this machine. */
function urlHost(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Makes the data folder and stops unless it and the database's folder can be written. */
export function checkFolders({ data, database }) {
  if (existsSync(database) && statSync(database).isDirectory()) {
    fail(
      `DATABASE_URL names the folder ${database}; name a file in it, for example file:${database}/heapwise.db.`,
    );
  }
  for (const [folder, variable] of [
    [data, 'HEAPWISE_DATA'],
    [path.dirname(database), 'DATABASE_URL'],
  ]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const probe = path.join(folder, `.writable-${process.pid}`);
      writeFileSync(probe, '');
      rmSync(probe);
    } catch {
      fail(
        `The folder ${folder} cannot be written. Set ${variable} to a place that this user can write, or change the folder's permissions.`,
      );
    }
  }
}

/** Stops unless the address is free. */
export async function checkAddress({ host, port }) {
  const trouble = await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (trouble === 'EADDRINUSE')
    fail(
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  if (trouble === 'EACCES')
    fail(`This user may not listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`);
  if (trouble)
    fail(
      `HOST is "${host}", but this machine has no such address. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all networks.`,
    );
}
