import type { Json } from '#domain/python/report.ts';

/** The decisive value that a claim's probe printed: parsed where it is JSON, else the text without the line's end. */
export function printedValue(stdout: string): Json {
  const text = stdout.trim();
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
