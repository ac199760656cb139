import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

import type { ProbeAnswer } from '#domain/python/run-result.ts';

import { LIMITS } from './limits.ts';
import { SANDBOX_PYTHON } from './paths.ts';

/** What the program sends when its text has run. */
const READY = 'R\n';

let trailer: string | undefined;

/** A program with the lines that answer probes below it. */
export function withProbes(source: string): string {
  trailer ??= readFileSync(join(SANDBOX_PYTHON, 'probes.py'), 'utf8');
  // In a namespace of its own: the program's names stay as they are.
  return `${source}\n\nexec(${pythonText(`${trailer}\nanswer(scope)\n`)}, {'scope': globals()})\n`;
}

/** A Python string literal of a text. JSON's is one, once everything beyond ASCII is written by its number. */
export function pythonText(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}

/**
 * Asks a program, once its text has run, for the values of expressions. The nonce binds the answer to the question; it
 * is not known before. Anything but one well-formed line of answers is a violation.
 * @param onViolation Told at once: the run is to be killed.
 * @returns what tells the answers when the program has ended; null where it gave none, or more than one.
 */
export function askProbes(
  channel: Duplex,
  probes: readonly string[],
  onViolation: () => void,
): () => readonly ProbeAnswer[] | null {
  const nonce = randomBytes(16).toString('hex');
  let received = '';
  let asked = false;
  let violated = false;
  channel.setEncoding('latin1');
  channel.on('data', (chunk: string) => {
    if (violated) return;
    received += chunk;
    const expected = asked
      ? received.indexOf('\n') === -1 || received.endsWith('\n')
      : READY.startsWith(received);
    const lines = received.split('\n').length - 1;
    if (received.length > LIMITS.channelBytes || !expected || lines > 1) {
      violated = true;
      onViolation();
      return;
    }
    if (!asked && received === READY) {
      asked = true;
      received = '';
      channel.write(`${[nonce, ...probes].join('\0')}\n`);
    }
  });
  return () => (asked && !violated ? parseAnswers(received, nonce, probes.length) : null);
}

/** Lets a program that is asked nothing say nothing. */
export function expectSilence(channel: Duplex, onViolation: () => void): void {
  channel.on('data', onViolation);
}

function parseAnswers(line: string, nonce: string, count: number): readonly ProbeAnswer[] | null {
  if (!line.endsWith('\n')) return null;
  const [said, ...texts] = line.slice(0, -1).split('\0');
  if (said !== nonce || texts.length !== count) return null;
  const answers = texts.map(parseAnswer);
  return answers.every((answer) => answer !== null) ? answers : null;
}

const TYPES = { i: 'int', f: 'float', s: 'str', r: 'repr', e: 'error' } as const;

function parseAnswer(text: string): ProbeAnswer | null {
  const [tag, value] = [text[0] ?? '', text.slice(1)];
  if (tag === 'n') return value === '' ? { type: 'none', value: null } : null;
  if (tag === 'b') return value === '0' || value === '1' ? { type: 'bool', value: value === '1' } : null;
  if (tag === 'i' && !/^-?\d+$/.test(value)) return null;
  const type = TYPES[tag as keyof typeof TYPES] as ProbeAnswer['type'] | undefined;
  return type === undefined ? null : ({ type, value } as ProbeAnswer);
}
