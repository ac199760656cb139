import { beforeAll, expect, it } from 'vitest';

import { aPrediction, ownDatabase } from '../tests/fixtures/learner.ts';
import { isAbout, readTicket, signTicket } from './tickets.ts';
import type { Ticket } from './tickets.ts';

beforeAll(ownDatabase);

const { review: _, ...locked } = aPrediction({ prediction: [9, 17] });
const ticket: Ticket = {
  ...locked,
  verdict: 'close',
  closeness: 0.5,
  rating: 'hard',
  environment: 'cpython-3.13-64',
  gradedBy: 'run',
};

it('is read as it was signed', () => {
  expect(readTicket(signTicket(ticket))).toEqual(ticket);
});

it('is nothing once it was changed, cut or made elsewhere', () => {
  const [payload = '', signature = ''] = signTicket(ticket).split('.');
  const better = Buffer.from(JSON.stringify({ ...ticket, verdict: 'correct' })).toString('base64url');
  for (const text of [
    '',
    '.',
    payload,
    `${payload}.`,
    `${better}.${signature}`,
    `${payload}.${signature}x`,
  ]) {
    expect(readTicket(text), text).toBeNull();
  }
});

it.each([
  ['attempt', { attempt: crypto.randomUUID() }],
  ['exercise', { exercise: 'dict-size' }],
  ['revision', { revision: 2 }],
  ['instance', { instance: 'n=2' }],
  ['prediction', { prediction: [9, 18] }],
  ['confidence', { confidence: 'sure' }],
  ['hints', { hintsUsed: 1 }],
  ['time', { elapsedMs: 1 }],
] as const)('is not about a prediction with another %s', (_name, over) => {
  expect(isAbout(ticket, locked)).toBe(true);
  expect(isAbout(ticket, { ...locked, ...over })).toBe(false);
});
