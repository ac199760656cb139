import { SetupError } from '#sandbox/errors.ts';

/** Where a runner listens: a TCP port, or a UNIX socket at an absolute path. */
export type RunnerAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

/** What the system lets the path of a socket be long, in bytes, on Linux and macOS alike. */
const SOCKET_PATH_BYTES = 103;

/**
 * Parses `tcp://host:port` (IPv6 hosts in brackets) or `unix:///path`.
 * @throws SetupError with a sentence that says what an address looks like.
 */
export function parseAddress(text: string): RunnerAddress {
  const wrong = (what: string): SetupError =>
    new SetupError(
      `"${text}" is not the address of a runner: ${what} Write tcp://host:port or unix:///path/to/socket.`,
    );
  const path = /^unix:\/\/(.*)$/s.exec(text)?.[1];
  if (path !== undefined) {
    if (!path.startsWith('/')) throw wrong('the path of a socket must begin with "/".');
    if (Buffer.byteLength(path) > SOCKET_PATH_BYTES)
      throw wrong(`the path of a socket may be ${SOCKET_PATH_BYTES} bytes long.`);
    return { kind: 'unix', path };
  }
  if (!text.startsWith('tcp://')) throw wrong('it must begin with tcp:// or unix://.');
  const [, bracketed, plain, digits] =
    /^tcp:\/\/(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d+))?$/i.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) throw wrong('only a host and a port may follow tcp://.');
  if (digits === undefined) throw wrong('its port is missing.');
  const port = Number(digits);
  if (port < 1 || port > 65_535) throw wrong('a port is a number from 1 to 65535.');
  return { kind: 'tcp', host, port };
}

/** An address as it is written. */
export function addressText(address: RunnerAddress): string {
  if (address.kind === 'unix') return `unix://${address.path}`;
  return `tcp://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
}
