import type { Build } from './build.ts';
import type { MessageToServiceWorker } from './messages.ts';

/** Tells the active worker something, as soon as there is one. */
export async function tellWorker(message: MessageToServiceWorker): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message, []);
}

/** The files of the newest build that this device knows. Waits until there is a worker. */
export async function askBuild(): Promise<Build> {
  const { waiting, active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Build>((resolve) => {
    port1.addEventListener('message', (event: MessageEvent<Build>) => resolve(event.data), { once: true });
    port1.start();
  });
  (waiting ?? active)?.postMessage({ type: 'build' } satisfies MessageToServiceWorker, [port2]);
  return answer;
}
