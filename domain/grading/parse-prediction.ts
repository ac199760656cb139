import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import type { ItemInput } from '#domain/lesson/item.ts';
import { JUDGEMENTS, type Prediction } from '#domain/lesson/prediction.ts';
import { arePlaces } from './order.ts';
import { parseNumber } from './parse-number.ts';

/** A prediction that can be graded, or the sentence that says what to give instead. */
export type ParsedPrediction = { readonly prediction: Prediction } | { readonly invalid: string };

const LONGEST_TEXT = 10_000;

/** Bytes of a program that can be handed in. */
export const LONGEST_CODE = 20_000;

/**
 * Reads what a form, a request or a stored draft holds as the answer to an input. Runs on both sides: the learner is told
 * at once, and the server does not believe the device.
 */
export function parsePrediction(input: ItemInput, raw: unknown): ParsedPrediction {
  switch (input.type) {
    case 'number':
      return parseOneNumber(raw, input.unit);
    case 'numbers':
      return parseRisingNumbers(raw, input);
    case 'ratio':
      return parseRatio(raw);
    case 'growth-class':
      return parseOneOf(raw, GROWTH_CLASSES, 'Choose how the cost grows with n.');
    case 'choice':
      return parseOneOf(raw, input.choices, 'Choose one of the answers.');
    case 'judgement':
      return parseOneOf(
        raw,
        JUDGEMENTS,
        'Say whether the statement is true, false, or depends on where it runs.',
      );
    case 'order':
      return parsePlaces(raw, input.things.length, input.direction);
    case 'text':
      return parseText(raw);
    case 'code':
      return parseCode(raw);
  }
}

/** The unit as it may be typed behind the number: in the plural, in the singular, or as an abbreviation. */
function unitWords(unit: string): readonly string[] {
  const plural = unit.toLowerCase();
  return plural === 'bytes' ? ['bytes', 'byte', 'b'] : [plural, plural.replace(/s$/, '')];
}

function parseOneNumber(raw: unknown, unit: string): ParsedPrediction {
  const number = parseNumber(raw, unitWords(unit));
  if (unit === 'bytes' && !isCount(number)) {
    return { invalid: 'Give one whole number of bytes, zero or more.' };
  }
  if (number === null) return { invalid: unit === '' ? 'Give one number.' : `Give one number of ${unit}.` };
  return { prediction: number };
}

function parseRisingNumbers(raw: unknown, input: Extract<ItemInput, { type: 'numbers' }>): ParsedPrediction {
  const { from, count, unit } = input;
  const numbers = severalParts(raw).map((part) => parseNumber(part, unitWords(unit)));
  const counts = numbers.filter(isCount);
  if (numbers.length !== count || counts.length !== count) {
    return { invalid: `Give ${count} whole ${count === 1 ? 'number' : 'numbers'} of ${unit}, zero or more.` };
  }
  const rising = counts.every((number, place) => number > (place === 0 ? from : (counts[place - 1] ?? 0)));
  if (rising) return { prediction: counts };
  return { invalid: `Give numbers above ${from}, in rising order: each jump comes after the last.` };
}

/** Things may share a place: what Python measured may be equal, though the control gives each thing its own. */
function parsePlaces(raw: unknown, count: number, direction: string): ParsedPrediction {
  const places = severalParts(raw).map((part) => parseNumber(part, []) ?? NaN);
  return places.length === count && arePlaces(places)
    ? { prediction: places }
    : { invalid: `Put all ${count} in order, ${direction}.` };
}

/** Between numbers a comma separates; inside one it cannot group thousands. */
function severalParts(raw: unknown): readonly unknown[] {
  if (typeof raw === 'string') return raw.split(/[\s,;]+/).filter((part) => part !== '');
  return Array.isArray(raw) ? raw : [];
}

function parseRatio(raw: unknown): ParsedPrediction {
  const text =
    typeof raw === 'string'
      ? raw
          .trim()
          .replace(/^[×x]\s*/i, '')
          .replace(/^(\d+),(\d{1,2})(?!\d)/, '$1.$2')
      : raw;
  const ratio = parseNumber(text, ['times faster', 'times', '×', 'x']);
  return ratio !== null && ratio > 0
    ? { prediction: ratio }
    : {
        invalid:
          'Give how many times as fast, as a number above zero: 1 means as fast as one after the other.',
      };
}

function parseOneOf(raw: unknown, allowed: readonly string[], invalid: string): ParsedPrediction {
  return typeof raw === 'string' && allowed.includes(raw) ? { prediction: raw } : { invalid };
}

function parseText(raw: unknown): ParsedPrediction {
  if (typeof raw !== 'string' || raw.trim() === '') return { invalid: 'Type what you expect to see.' };
  if (raw.length > LONGEST_TEXT) return { invalid: 'That is far longer than anything the program prints.' };
  return { prediction: raw };
}

function parseCode(raw: unknown): ParsedPrediction {
  if (typeof raw !== 'string' || raw.trim() === '') return { invalid: 'Write a program.' };
  if (new TextEncoder().encode(raw).length > LONGEST_CODE)
    return {
      invalid: `The program is too long: ${LONGEST_CODE.toLocaleString('en')} bytes are allowed. Shorten it.`,
    };
  return { prediction: raw };
}

function isCount(number: number | null): number is number {
  return Number.isSafeInteger(number) && number !== null && number >= 0;
}
