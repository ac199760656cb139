import { describe, expect, it } from 'vitest';

import { advance, startSession } from './session.ts';
import type { Session, SessionEvent } from './session.ts';

const right = (review: string): SessionEvent<string> => ({ type: 'answered', verdict: 'correct', review });
const on: SessionEvent<string> = { type: 'continued' };
const back: SessionEvent<string> = { type: 'took-back' };

function after(...events: SessionEvent<string>[]): Session<string> {
  return events.reduce(advance<string>, startSession(['a', 'b', 'c']));
}

describe('advance', () => {
  it('shows the same card until the learner goes on', () => {
    expect(after(right('r1'))).toMatchObject({ upcoming: ['a', 'b', 'c'], answered: true });
    expect(after(right('r1'), on)).toMatchObject({ upcoming: ['b', 'c'], answered: false });
  });

  it('goes back several steps, also from the end', () => {
    const end = [right('r1'), on, right('r2'), on, right('r3'), on];
    expect(after(...end).upcoming).toEqual([]);
    expect(after(...end, back)).toMatchObject({ upcoming: ['c'], answered: false });
    expect(after(...end, back, back).upcoming).toEqual(['b', 'c']);
    expect(after(...end, back, back, back)).toMatchObject({ upcoming: ['a', 'b', 'c'], given: [] });
  });

  it('asks the card on the screen again when its answer is taken back', () => {
    const again = after(right('r1'), back);
    expect(again).toMatchObject({ upcoming: ['a', 'b', 'c'], given: [], answered: false });
    expect(again.turn).toBeGreaterThan(after(right('r1')).turn);
  });

  it('takes a second tap for none', () => {
    expect(after(right('r1'), on, on).upcoming).toEqual(['b', 'c']);
    expect(after(right('r1'), right('r2')).given).toHaveLength(1);
    expect(after(back).given).toEqual([]);
  });

  it('goes on with cards that have come due meanwhile', () => {
    const more: SessionEvent<string> = { type: 'loaded', due: ['d'] };
    expect(after(right('r1'), on, right('r2'), on, right('r3'), on, more).upcoming).toEqual(['d']);
    expect(after(more, right('r1'), on, more).upcoming).toEqual(['b', 'c']);
  });
});
