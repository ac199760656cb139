import type { OnProgress } from './downloader/fetch-parts.ts';
import type { MessageFromDownloader } from './downloader/messages.ts';
import { fetchManifest, pythonFileUrl } from './manifest.ts';
import type { PythonParts } from './python-parts.ts';

/**
 * Downloads Python in a worker: forty megabytes to read and to hash would keep a phone's page from heeding its learner.
 * Throws when Python cannot be had whole.
 */
export async function downloadPython(onProgress: OnProgress): Promise<PythonParts> {
  const manifest = await fetchManifest();
  const worker = new Worker(pythonFileUrl(manifest.files.downloader), {
    type: 'module',
    name: 'python-downloader',
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<MessageFromDownloader>) => {
        if (data.kind === 'progress') onProgress(data.loadedBytes, data.totalBytes);
        else if (data.kind === 'parts') resolve(data.parts);
        else reject(new Error(data.reason));
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(manifest, []);
    });
  } finally {
    worker.terminate();
  }
}
