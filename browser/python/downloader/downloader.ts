import type { PythonManifest } from '../manifest.ts';
import { fetchParts } from './fetch-parts.ts';
import type { MessageFromDownloader } from './messages.ts';

const answer = (message: MessageFromDownloader): void => globalThis.postMessage(message, {});

async function download(manifest: PythonManifest): Promise<void> {
  try {
    const parts = await fetchParts(manifest, (loadedBytes, totalBytes) =>
      answer({ kind: 'progress', loadedBytes, totalBytes }),
    );
    answer({ kind: 'parts', parts });
  } catch (error) {
    answer({ kind: 'failed', reason: String(error) });
  }
}

addEventListener('message', (event: MessageEvent<PythonManifest>) => void download(event.data));
