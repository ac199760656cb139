import { expect, it } from 'vitest';

import { parseSteps, stepsText } from './steps-text.ts';

it.each([
  ['10m', ['10m']],
  ['  1m, 10m  1h 23h ', ['1m', '10m', '1h', '23h']],
  ['', []],
  ['10m 10m', ['10m', '10m']],
  ['1439m', ['1439m']],
])('reads %j', (text, steps) => {
  const read = parseSteps(text);
  expect(read).toEqual(steps);
  if (typeof read !== 'string') expect(parseSteps(stepsText(read))).toEqual(steps);
});

it.each([
  ['ten minutes', '“ten” is not one'],
  ['10', '“10” is not one'],
  ['0m', '“0m” is not one'],
  ['10s', '“10s” is not one'],
  ['1.5h', '“1.5h” is not one'],
  ['1h 10m', 'at least as long as the one before'],
  ['1d', 'less than a day'],
  ['10m 24h', 'less than a day'],
  ['1440m', 'less than a day'],
  ['1m 2m 3m 4m 5m 6m 7m', 'at most 6 steps'],
])('says what to do about %j', (text, sentence) => {
  expect(parseSteps(text)).toContain(sentence);
});
