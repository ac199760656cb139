import type { PythonParts } from '../python-parts.ts';

/** What the downloader says; asked, it is by the manifest of what to download. */
export type MessageFromDownloader =
  | { readonly kind: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'parts'; readonly parts: PythonParts }
  | { readonly kind: 'failed'; readonly reason: string };
