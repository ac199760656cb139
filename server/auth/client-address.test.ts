import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { clientAddress, watchSockets } from './client-address.ts';

let asked: Headers;
vi.mock('next/headers', () => ({ headers: async () => asked }));

const server = createServer((request, response) => {
  asked = new Headers(request.headers as Record<string, string>);
  void clientAddress().then((address) => response.end(address));
});
beforeAll(() => {
  watchSockets();
  return new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

function ask(headers: Record<string, string>): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers }, (response) => {
      void text(response).then(resolve);
    }).once('error', reject);
  });
}

it('is the address of the socket, whatever the client says', async () => {
  expect(await ask({ 'X-Forwarded-For': '203.0.113.9' })).toBe('127.0.0.1');
  expect(await ask({ 'X-Forwarded-For': '203.0.113.10, 203.0.113.11' })).toBe('127.0.0.1');
});
