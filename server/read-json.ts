import { AppError } from './errors.ts';

/**
 * The JSON of a request's body.
 * @param maxBytes Reading stops beyond it, whatever the request says of its length.
 * @throws AppError 413 when it is larger; SyntaxError when it is no JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  return JSON.parse((await readBytes(request, maxBytes)).toString('utf8'));
}

/**
 * A request's body: the one door for it, so that no body is larger than its route can have use for.
 * @param maxBytes Reading stops beyond it, whatever the request says of its length.
 * @throws AppError 413 when it is larger.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): AppError {
  return new AppError('too-large', 'That is too much to send at once. Shorten it and try again.', 413);
}
