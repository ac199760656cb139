import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import { changeReminders, findReminders } from '#db/reminders.ts';
import { saveSettings } from '#db/settings.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import type { Actor } from '#server/auth/actor.ts';
import { changeCard } from '#server/commands/change-card.ts';
import { submitAttempt } from '#server/commands/submit-attempt.ts';
import { store } from '#server/store.ts';

import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import type { Channel } from './channel.ts';
import { remindEveryone } from './remind-everyone.ts';

vi.mock('#server/content/lessons.ts', () => ({
  listPlaces: () => [{ exercise: 'list-size', lesson: 'list' }],
  findExercise: (id: string) => ({ id }),
}));

/** A hundred days later, all is due; at six in the evening in Vienna. */
const EVENING = NOON + 100 * DAY + 5 * 60 * MINUTE;

let told: { by: string; id: string; reminder: Reminder }[] = [];
const channel = (by: string, fails = false): Channel => ({
  obstacle: () => null,
  deliver: async ({ id }, reminder) => {
    if (fails) throw new Error('a bug');
    told.push({ by, id, reminder });
    return { reached: 'yes' };
  },
});
const channels = { push: channel('push'), email: channel('email') };
const ofPerson = (actor: Actor) => told.filter(({ id }) => id === actor.id);

beforeAll(ownDatabase);
beforeEach(() => {
  told = [];
});

async function withCard(wants: Parameters<typeof changeReminders>[2]): Promise<Actor> {
  const ada = await aLearner();
  await submitAttempt(ada, {
    ...aPrediction({ exercise: 'list-size' }),
    verdict: { kind: 'correct' },
    rating: 'good',
    closeness: 1,
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at: NOON,
    timeZone: 'Europe/Vienna',
  });
  await store().write(async (tx) => {
    await saveSettings(tx, ada.id, defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 }));
    await changeReminders(tx, ada.id, wants, 18);
  });
  return ada;
}

it('reminds at the chosen hour, by the ways that were chosen, once', async () => {
  const ada = await withCard({ push: true, email: true });
  await remindEveryone(EVENING - MINUTE, channels);
  expect(ofPerson(ada)).toEqual([]);
  await remindEveryone(EVENING, channels);
  expect(ofPerson(ada)).toMatchObject([
    { by: 'push', reminder: { title: '1 card for you today', due: 1 } },
    { by: 'email' },
  ]);
  await remindEveryone(EVENING + MINUTE, channels);
  await Promise.all([1, 2].map(() => remindEveryone(EVENING + 2 * MINUTE, channels)));
  expect(ofPerson(ada)).toHaveLength(2);
  await remindEveryone(EVENING + DAY, channels);
  expect(ofPerson(ada)).toHaveLength(4);
});

it('says nothing when nothing is due, and does not count that as reminded', async () => {
  const ada = await withCard({ push: true });
  const aside = { id: crypto.randomUUID(), card: 'list-size', at: NOON + MINUTE };
  await changeCard(ada, { ...aside, change: { type: 'suspend' } });
  await remindEveryone(EVENING, channels);
  expect(ofPerson(ada)).toEqual([]);
  const back = { ...aside, id: crypto.randomUUID(), at: EVENING + MINUTE };
  await changeCard(ada, { ...back, change: { type: 'resume' } });
  await remindEveryone(EVENING + 2 * MINUTE, channels);
  expect(ofPerson(ada)).toHaveLength(1);
});

it('follows up in the evening while something is left, if that was asked for', async () => {
  const [ada, bob] = [await withCard({ push: true, followUp: true }), await withCard({ push: true })];
  await remindEveryone(EVENING, channels);
  await remindEveryone(EVENING + 120 * MINUTE, channels);
  await remindEveryone(EVENING + 121 * MINUTE, channels);
  expect(ofPerson(ada).map(({ reminder }) => reminder.title)).toEqual([
    '1 card for you today',
    '1 card left for today',
  ]);
  expect(ofPerson(bob)).toHaveLength(1);
});

it('reminds nobody who did not ask', async () => {
  const ada = await withCard({});
  await remindEveryone(EVENING, channels);
  expect(ofPerson(ada)).toEqual([]);
  expect(await findReminders(store().db, ada.id)).toMatchObject({ lastDay: null });
});

it('goes on with others when something breaks for one', async () => {
  const [ada, bob] = [await withCard({ email: true }), await withCard({ push: true })];
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  await remindEveryone(EVENING, { push: channel('push'), email: channel('email', true) });
  expect(ofPerson(ada)).toEqual([]);
  expect(ofPerson(bob)).toHaveLength(1);
});

it('tries again what was refused, every half hour while its time lasts, by that way alone', async () => {
  const ada = await withCard({ push: true, email: true });
  let tries: number[] = [];
  const refusing = (at: number, until: number) => ({
    push: channels.push,
    email: {
      obstacle: () => null,
      deliver: async ({ id }: { id: string }) => {
        if (id === ada.id) tries.push((at - EVENING) / MINUTE);
        return at < until ? { trouble: 'no room' } : { reached: 'yes' };
      },
    },
  });
  const wait = async (day: number, until: number) => {
    tries = [];
    for (let minute = 0; minute < 240; minute += 10) {
      const at = EVENING + day * DAY + minute * MINUTE;
      await remindEveryone(at, refusing(at, EVENING + day * DAY + until * MINUTE));
    }
    return tries.map((minute) => minute - (day * DAY) / MINUTE);
  };
  expect(await wait(0, Infinity)).toEqual([0, 30, 60, 90]);
  expect(await wait(1, 50)).toEqual([0, 30, 60]);
  expect(ofPerson(ada).filter(({ by }) => by === 'push')).toHaveLength(2);
  expect(await wait(2, 0)).toEqual([0]);
});
