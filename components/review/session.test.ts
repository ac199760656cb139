import { describe, expect, it } from 'vitest';

import { advance, startSession } from './session.ts';
import type { Session, SessionEvent } from './session.ts';

const right = (review: string): SessionEvent<string> => ({
  type: 'answered',
  verdict: 'correct',
  instance: 'n=1',
  review,
});
const on: SessionEvent<string> = { type: 'continued' };
const back = (again: string): SessionEvent<string> => ({ type: 'took-back', again });

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
    expect(after(...end, back('c2'))).toMatchObject({ upcoming: ['c2'], answered: false });
    expect(after(...end, back('c2'), back('b2')).upcoming).toEqual(['b2', 'c2']);
    expect(after(...end, back('c2'), back('b2'), back('a2'))).toMatchObject({
      upcoming: ['a2', 'b2', 'c2'],
      given: [],
    });
  });

  it('asks the card on the screen again, as another instance, when its answer is taken back', () => {
    expect(after(right('r1')).given).toMatchObject([{ due: 'a', instance: 'n=1' }]);
    const again = after(right('r1'), back('a2'));
    expect(again).toMatchObject({ upcoming: ['a2', 'b', 'c'], given: [], answered: false });
    expect(again.turn).toBeGreaterThan(after(right('r1')).turn);
  });

  it('takes a second tap for none', () => {
    expect(after(right('r1'), on, on).upcoming).toEqual(['b', 'c']);
    expect(after(right('r1'), right('r2')).given).toHaveLength(1);
    expect(after(back('a2'))).toMatchObject({ upcoming: ['a', 'b', 'c'], given: [] });
  });

  it('goes on with cards that have come due meanwhile', () => {
    const more: SessionEvent<string> = { type: 'loaded', due: ['d'] };
    expect(after(right('r1'), on, right('r2'), on, right('r3'), on, more).upcoming).toEqual(['d']);
    expect(after(more, right('r1'), on, more).upcoming).toEqual(['b', 'c']);
  });
});
