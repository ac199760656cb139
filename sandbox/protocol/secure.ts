import { scrypt } from 'node:crypto';
import { chmod, lstat, unlink } from 'node:fs/promises';
import { connect, type ListenOptions, type Server, type TcpSocketConnectOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';

import { SetupError } from '#sandbox/errors.ts';

import { addressText, type RunnerAddress } from './address.ts';

/** Characters of a secret at least; `openssl rand -base64 24` gives 32. */
export const SECRET_CHARACTERS = 24;

/** How long each side may take to prove that it knows the secret. */
const HANDSHAKE_MS = 5_000;

/** Connections at most that have not yet proved anything. */
const UNPROVED_AT_MOST = 32;

/** Refused connections are logged this often: whoever makes them must not fill the disk. */
const LOG_MS = 10_000;

const IDENTITY = 'heapwise-runner-1';

// Both sides prove that they know the key, before anything of ours is sent; no certificates, no authorities. Node does
// not offer external pre-shared keys with TLS 1.3. Of the suites with forward secrecy, this is the one with an AEAD that
// needs no group of our own. Encryption is on for UNIX sockets too, so that there is one path to test.
const PROTOCOL = {
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.2',
  ciphers: 'ECDHE-PSK-CHACHA20-POLY1305',
} as const;

/** A listening runner. */
export interface SecureListener {
  /** Where it listens; with the port that the system chose where 0 was asked for. */
  readonly address: RunnerAddress;
  /** Listens no more and removes its socket. Connections that are open stay so. */
  close(): void;
}

/** How to listen. */
export interface ListenSecurelyOptions {
  /** Told a sentence when a connection is refused, at most every ten seconds. */
  readonly log?: (sentence: string) => void;
  /** Milliseconds within which a connection must have proved that it knows the secret. */
  readonly handshakeMs?: number;
}

/**
 * Listens at `address` and hands over each connection that proved to know `secret`. Others are closed.
 * @throws SetupError when the secret is too short or the address cannot be listened at.
 */
export async function listenSecurely(
  address: RunnerAddress,
  secret: string,
  onConnection: (stream: Duplex) => void,
  { log = console.error, handshakeMs = HANDSHAKE_MS }: ListenSecurelyOptions = {},
): Promise<SecureListener> {
  const psk = await keyOf(secret);
  const refuse = sparingly(log);
  let open = 0;
  let proved = 0;
  const server = tls.createServer({
    ...PROTOCOL,
    handshakeTimeout: handshakeMs,
    pskCallback: (_socket, identity) => (identity === IDENTITY ? psk : null),
  });
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => (open -= 1));
    if (open - proved <= UNPROVED_AT_MOST) return;
    refuse('too many others have not yet proved that they know HEAPWISE_RUNNER_SECRET');
    socket.destroy();
  });
  server.on('tlsClientError', (error, socket) => {
    refuse(whyNotProved(error));
    socket.destroy();
  });
  server.on('secureConnection', (socket) => {
    proved += 1;
    socket.once('close', () => (proved -= 1));
    keepOpen(socket);
    onConnection(socket);
  });
  await listen(server, address);
  return {
    address: addressOf(server, address),
    close: () => {
      server.close();
    },
  };
}

/**
 * Connects to the runner at `address`, if it knows `secret` too.
 * @throws SetupError with a sentence when the secret is too short, nobody answers, or the secrets differ.
 */
export async function connectSecurely(address: RunnerAddress, secret: string): Promise<Duplex> {
  const psk = await keyOf(secret);
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      ...target(address),
      ...PROTOCOL,
      pskCallback: () => ({ psk, identity: IDENTITY }),
      // There is no certificate to look at: knowing the key is what identifies it.
      checkServerIdentity: () => undefined,
    });
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), HANDSHAKE_MS);
    const failed = (error: NodeJS.ErrnoException): void => {
      clearTimeout(timer);
      reject(
        new SetupError(`The runner at ${addressText(address)} cannot be used: ${whyNotReached(error)}.`),
      );
    };
    const closed = (): void => failed(new Error('it closed the connection'));
    socket.once('error', failed);
    socket.once('close', closed);
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      socket.off('error', failed);
      socket.off('close', closed);
      keepOpen(socket);
      resolve(socket);
    });
  });
}

const keys = new Map<string, Promise<Buffer>>();

/** The key that a secret stands for. Slow on purpose: a stranger who listens in must not be able to try many. */
function keyOf(secret: string): Promise<Buffer> {
  const known = keys.get(secret);
  if (known) return known;
  const key = new Promise<Buffer>((resolve, reject) => {
    if (secret.length < SECRET_CHARACTERS) throw new SetupError(shortSecret());
    scrypt(secret, 'heapwise runner', 32, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  keys.set(secret, key);
  return key;
}

/** The sentence for a secret that is too short. */
export function shortSecret(): string {
  return `HEAPWISE_RUNNER_SECRET must have at least ${SECRET_CHARACTERS} characters; openssl rand -base64 24 makes one. Give the server and its runners the same.`;
}

/** Finds out within a minute that the other host is gone. What happens to the stream later is its reader's to see. */
function keepOpen(socket: tls.TLSSocket): void {
  socket.setKeepAlive(true, 15_000);
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
}

function target(address: RunnerAddress): TcpSocketConnectOpts | { path: string } {
  return address.kind === 'unix' ? { path: address.path } : { host: address.host, port: address.port };
}

async function listen(server: Server, address: RunnerAddress): Promise<void> {
  if (address.kind === 'unix') await removeDeadSocket(address.path);
  const where: ListenOptions = target(address);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SetupError(`Cannot listen at ${addressText(address)}: ${whyNotListening(error)}.`)),
    );
    server.listen(where, resolve);
  });
  // The secret decides who is answered; other people of this host need not even ask.
  if (address.kind === 'unix') await chmod(address.path, 0o660);
}

/** A runner that was killed leaves its socket behind. One that still listens keeps it, and listening fails. */
async function removeDeadSocket(path: string): Promise<void> {
  const isSocket = await lstat(path).then(
    (entry) => entry.isSocket(),
    () => false,
  );
  if (!isSocket) return;
  const isDead = await new Promise<boolean>((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => resolve(false));
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
    probe.once('connect', () => probe.destroy());
  });
  if (isDead) await unlink(path);
}

function addressOf(server: Server, address: RunnerAddress): RunnerAddress {
  const bound = server.address();
  if (address.kind === 'unix' || bound === null || typeof bound === 'string') return address;
  return { ...address, port: bound.port };
}

function sparingly(log: (sentence: string) => void): (why: string) => void {
  let last = -Infinity;
  let unsaid = 0;
  return (why) => {
    if (performance.now() - last < LOG_MS) {
      unsaid += 1;
      return;
    }
    const more = unsaid > 0 ? ` (And ${unsaid} others since the last line.)` : '';
    log(`A connection was refused: ${why}.${more}`);
    last = performance.now();
    unsaid = 0;
  };
}

function whyNotProved({ code }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC':
      return 'its HEAPWISE_RUNNER_SECRET is another';
    case 'ERR_TLS_HANDSHAKE_TIMEOUT':
      return 'it did not prove in time that it knows HEAPWISE_RUNNER_SECRET';
    default:
      return `it is no Heapwise server (${code ?? 'no reason given'})`;
  }
}

function whyNotReached({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC':
      return 'its HEAPWISE_RUNNER_SECRET is another';
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host is not known';
    case 'EACCES':
      return 'this user may not open its socket';
    default:
      return code?.startsWith('ERR_SSL_') === true ? `it is no runner (${code})` : (code ?? message);
  }
}

function whyNotListening({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'something listens there already';
    case 'EADDRNOTAVAIL':
      return 'this host has no such address';
    case 'EACCES':
      return 'this user may not';
    case 'ENOENT':
      return 'its folder does not exist';
    default:
      return code ?? message;
  }
}
