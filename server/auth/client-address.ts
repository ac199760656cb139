import 'server-only';

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

import { headers } from 'next/headers';

import { env } from '#server/env.ts';

import { addressKey } from './address-key.ts';

const shared = globalThis as typeof globalThis & { heapwiseAddresses?: true };

/**
 * Next passes on whatever X-Forwarded-For a client sends, and sets it itself only when there is none; the socket is out
 * of reach by then. So every request has the header set to its socket's address before Next sees it, unless a proxy
 * that we were told to trust has set it.
 */
export function watchSockets(): void {
  if (env().HEAPWISE_TRUST_PROXY || shared.heapwiseAddresses) return;
  shared.heapwiseAddresses = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  });
}

/**
 * What this request's tries are counted under: the address of its socket or, with HEAPWISE_TRUST_PROXY=1, the one that
 * the proxy appended last (what stands before it, the client may have made up).
 */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? '';
  return addressKey(forwarded.split(',').at(-1) ?? '');
}
