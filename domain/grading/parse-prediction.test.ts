import { describe, expect, test } from 'vitest';
import type { ItemInput } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { parsePrediction } from './parse-prediction.ts';

const bytes: ItemInput = { type: 'number', unit: 'bytes' };
const calls: ItemInput = { type: 'number', unit: 'calls' };
const bare: ItemInput = { type: 'number', unit: '' };
const jumps: ItemInput = { type: 'numbers', from: 4, count: 3, unit: 'steps' };
const ratio: ItemInput = { type: 'ratio', variant: 'threads', workers: 2 };
const order: ItemInput = {
  type: 'order',
  things: ['[]', 'True', '{}'],
  direction: 'smallest first',
  descending: false,
  unit: 'bytes',
};
const choice: ItemInput = { type: 'choice', choices: ['True', 'False'] };

describe('what people type is understood', () => {
  test.each<[ItemInput, unknown, Prediction]>([
    [bytes, 56, 56],
    [bytes, ' 56 ', 56],
    [bytes, '56 bytes', 56],
    [bytes, '56 B', 56],
    [bytes, '1 byte', 1],
    [bytes, '1,704', 1704],
    [bytes, '1 704', 1704],
    [bytes, '1\u202f704 bytes', 1704],
    [bytes, '1_704', 1704],
    [bytes, "1'234'567", 1234567],
    [bytes, '0', 0],
    [bytes, '56.0', 56],
    [calls, '3 calls', 3],
    [calls, '1 call', 1],
    [calls, '-2', -2],
    [calls, '−2', -2],
    [bare, '0.5', 0.5],
    [bare, '1e3', 1000],
    [jumps, '5, 9, 17', [5, 9, 17]],
    [jumps, '5 9 17', [5, 9, 17]],
    [jumps, ['5', ' 9', '17 steps'], [5, 9, 17]],
    [jumps, [5, 9, 17], [5, 9, 17]],
    [ratio, '2', 2],
    [ratio, '1.8x', 1.8],
    [ratio, '×1.8', 1.8],
    [ratio, '1,8', 1.8],
    [ratio, '2 times', 2],
    [ratio, '0.9 times faster', 0.9],
    [{ type: 'growth-class' }, 'O(n log n)', 'O(n log n)'],
    [choice, 'False', 'False'],
    [order, ['2', '1', '3'], [2, 1, 3]],
    [order, [1, 1, 3], [1, 1, 3]],
    [{ type: 'text' }, '[1, 2]\n', '[1, 2]\n'],
    [{ type: 'judgement', statement: 'It is so.' }, 'depends', 'depends'],
  ])('%o given %o', (input, raw, prediction) => {
    expect(parsePrediction(input, raw)).toEqual({ prediction });
  });
});

describe('what cannot be graded is explained', () => {
  test.each<[ItemInput, unknown, string]>([
    [bytes, '', 'whole number of bytes'],
    [bytes, '   ', 'whole number of bytes'],
    [bytes, 'bytes', 'whole number of bytes'],
    [bytes, null, 'whole number of bytes'],
    [bytes, undefined, 'whole number of bytes'],
    [bytes, NaN, 'whole number of bytes'],
    [bytes, Infinity, 'whole number of bytes'],
    [bytes, -56, 'zero or more'],
    [bytes, '56.5', 'whole number'],
    [bytes, '56 bits', 'whole number of bytes'],
    [bytes, 'about 56', 'whole number of bytes'],
    [bytes, '1,70', 'whole number of bytes'],
    [bytes, '56 or 64', 'whole number of bytes'],
    [bytes, '1e400', 'whole number of bytes'],
    [bytes, [56], 'whole number of bytes'],
    [bytes, { valueOf: 56 }, 'whole number of bytes'],
    [calls, 'many', 'one number of calls'],
    [bare, '', 'Give one number.'],
    [jumps, '5, 9', '3 whole numbers of steps'],
    [jumps, '5, 9, 17, 25', '3 whole numbers of steps'],
    [jumps, '', '3 whole numbers of steps'],
    [jumps, ['5', '', '17'], '3 whole numbers of steps'],
    [jumps, '17, 9, 5', 'rising order'],
    [jumps, '5, 5, 9', 'rising order'],
    [jumps, '4, 5, 9', 'Give numbers above 4'],
    [{ type: 'numbers', from: 0, count: 1, unit: 'steps' }, '', 'Give 1 whole number of steps'],
    [ratio, '0', 'above zero'],
    [ratio, '-2', 'above zero'],
    [ratio, '', 'how many times as fast'],
    [{ type: 'growth-class' }, 'O(n³)', 'how the cost grows'],
    [{ type: 'growth-class' }, '', 'how the cost grows'],
    [order, ['', '', ''], 'Put all 3 in order, smallest first.'],
    [order, ['2', '1', ''], 'Put all 3 in order'],
    [order, [1, 2], 'Put all 3 in order'],
    [order, [1, 2, 4], 'Put all 3 in order'],
    [order, [0, 1, 2], 'Put all 3 in order'],
    [order, '', 'Put all 3 in order'],
    [choice, 'Maybe', 'Choose one of the answers'],
    [choice, 0, 'Choose one of the answers'],
    [{ type: 'text' }, ' \n', 'Type what you expect'],
    [{ type: 'text' }, 'x'.repeat(10_001), 'far longer'],
    [{ type: 'judgement', statement: 'It is so.' }, 'yes', 'true, false, or depends'],
  ])('%o given %o', (input, raw, sentence) => {
    const parsed = parsePrediction(input, raw);
    expect(parsed).toHaveProperty('invalid');
    expect('invalid' in parsed && parsed.invalid).toContain(sentence);
  });
});
