import { runServer } from './run-server.ts';

/** Starts the server that all tests share and tells them where it is. Returns what stops it. */
export default async function startServer(): Promise<() => Promise<void>> {
  const { url, clock, stop } = await runServer();
  process.env['HEAPWISE_URL'] = url;
  process.env['HEAPWISE_CLOCK'] = clock;
  return stop;
}
