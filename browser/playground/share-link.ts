import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

import { PROBE_LENGTH, PROBES_AT_MOST } from '#domain/python/run-event.ts';

import type { Program } from './program.ts';

/** What stands before the program in a link's fragment, which browsers never send to the server. */
const MARK = '#program=';
/** Characters that a program in a link may have when it is unpacked. */
const LONGEST = 200_000;

/** The fragment that holds a program: `#program=` and its JSON, deflated, in URL-safe Base64. */
export function fragmentOf({ code, watched }: Program): string {
  const packed = deflateSync(strToU8(JSON.stringify([code, ...watched])), { level: 9 });
  const base64 = btoa(String.fromCharCode(...packed));
  return MARK + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The program in a fragment; null where the fragment holds none, `damaged` where it cannot be read. */
export function programIn(fragment: string): Program | 'damaged' | null {
  if (!fragment.startsWith(MARK)) return null;
  try {
    const base64 = fragment.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // A larger output buffer than this is refused: a short link can unpack to gigabytes.
    const parts: unknown = JSON.parse(strFromU8(inflateSync(packed, { out: new Uint8Array(LONGEST) })));
    return Array.isArray(parts) && parts.length > 0 && parts.every(isText)
      ? { code: parts[0] ?? '', watched: watchable(parts.slice(1)) }
      : 'damaged';
  } catch {
    return 'damaged';
  }
}

function isText(part: unknown): part is string {
  return typeof part === 'string';
}

/** The expressions that may be looked at: not empty, each once, and not too many. */
export function watchable(expressions: readonly string[]): readonly string[] {
  const wanted = expressions.map((expression) => expression.trim().slice(0, PROBE_LENGTH));
  return [...new Set(wanted)].filter((expression) => expression !== '').slice(0, PROBES_AT_MOST);
}
