import { describe, expect, it } from 'vitest';

import { advance as advanceBy, answersOf, startSession } from './session.ts';
import type { Session, SessionEvent } from './session.ts';

const TODAY = '2026-11-23';

/** A card is its letter; what follows says how often it was asked. */
const isSame = (a: string, b: string): boolean => a[0] === b[0];
const advance = (session: Session<string>, event: SessionEvent<string>) => advanceBy(session, event, isSame);

const right = (review: string): SessionEvent<string> => ({
  type: 'answered',
  verdict: 'correct',
  instance: 'n=1',
  review,
});
const on: SessionEvent<string> = { type: 'continued' };
const back = (again: string): SessionEvent<string> => ({ type: 'took-back', again });

function after(...events: SessionEvent<string>[]): Session<string> {
  return events.reduce(advance, startSession(['a', 'b', 'c']));
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
    const more: SessionEvent<string> = { type: 'loaded', due: ['d'], day: TODAY };
    expect(after(right('r1'), on, right('r2'), on, right('r3'), on, more).upcoming).toEqual(['d']);
  });

  it('keeps what is on the screen when other cards come, or go', () => {
    const news: SessionEvent<string> = { type: 'loaded', due: ['b', 'd', 'a'], day: TODAY };
    const before = after();
    const now = advance(before, news);
    expect(now.upcoming).toEqual(['a', 'b', 'd']);
    expect(now.turn).toBe(before.turn);
    // Answered already, it is not due any more.
    const answered = after(right('r1'), { type: 'loaded', due: ['b', 'd'], day: TODAY });
    expect(answered).toMatchObject({ upcoming: ['a', 'b', 'd'], answered: true });
    expect(advance(answered, on).upcoming).toEqual(['b', 'd']);
  });

  it('leaves a card out, and takes that back among the other steps', () => {
    const bury: SessionEvent<string> = { type: 'left-out', how: 'bury', entry: 'e1' };
    const session = after(right('r1'), on, bury);
    expect(session.upcoming).toEqual(['c']);
    expect(answersOf(session.given).map(({ review }) => review)).toEqual(['r1']);
    expect(session.given.at(-1)).toEqual({ due: 'b', verdict: null, how: 'bury', entry: 'e1' });
    expect(advance(session, back('b')).upcoming).toEqual(['b', 'c']);
    expect(after(right('r1'), bury).given).toHaveLength(1);
  });

  it('puts off a card that cannot be asked now, and finds it again', () => {
    const missing = (due: string): SessionEvent<string> => ({ type: 'cannot-be-asked', due });
    expect(after(missing('b'))).toMatchObject({ upcoming: ['a', 'c'], waiting: ['b'], turn: 0 });
    const first = after(missing('a'));
    expect(first).toMatchObject({ upcoming: ['b', 'c'], waiting: ['a'], turn: 1 });
    expect(advance(first, { type: 'loaded', due: ['b', 'c', 'a'], day: TODAY })).toMatchObject({
      upcoming: ['b', 'c', 'a'],
      waiting: [],
    });
    expect(after(right('r1'), missing('a')).upcoming).toEqual(['a', 'b', 'c']);
  });

  it('remembers what became of an answer', () => {
    const kept = { type: 'kept', review: 'r1', comesBack: 'tomorrow', isLeech: true } as const;
    expect(after(right('r1'), { ...kept, counts: true }).given).toMatchObject([
      { review: 'r1', comesBack: 'tomorrow', isLeech: true },
    ]);
    // Another tab had answered it: there is no review to take back.
    expect(after(right('r1'), { ...kept, counts: false }).given).toMatchObject([
      { review: null, comesBack: 'tomorrow' },
    ]);
  });

  it('asks a new card that was put aside no more in this sitting', () => {
    const aside: SessionEvent<string> = { type: 'left-out', how: 'bury', entry: null };
    const found: SessionEvent<string> = { type: 'loaded', due: ['a', 'b', 'c'], day: TODAY };
    expect(after(aside, found).upcoming).toEqual(['b', 'c']);
    expect(after(aside, right('r2'), on, right('r3'), on, found).upcoming).toEqual(['b', 'c']);
    expect(after(aside, back('a2'), found).upcoming).toEqual(['a2', 'b', 'c']);
  });

  it('says when a card is there again because a step was taken back', () => {
    expect(after(right('r1'), on).isAgain).toBe(false);
    expect(after(right('r1'), on, back('a2')).isAgain).toBe(true);
    expect(after(right('r1'), on, back('a2'), right('r2')).isAgain).toBe(false);
  });

  it('begins anew on the next day, once nothing is on the screen', () => {
    const loaded = (due: string[], day: string): SessionEvent<string> => ({ type: 'loaded', due, day });
    const open = after(loaded(['a'], TODAY), right('r1'), loaded(['b'], '2026-11-24'));
    expect(open).toMatchObject({ upcoming: ['a', 'b'], given: [{ due: 'a' }] });
    const end = after(loaded(['a'], TODAY), right('r1'), on);
    expect(advance(end, loaded([], TODAY)).given).toHaveLength(1);
    const next = advance(end, loaded([], '2026-11-24'));
    expect(next.given).toEqual([]);
    expect(next.turn).toBeGreaterThan(end.turn);
  });
});
