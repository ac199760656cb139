import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { forgetDrafts, moveDrafts, readDraft, writeDraft } from './drafts.ts';

let kept: Map<string, string>;
const dataset: { person?: string } = {};

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (place: number) => [...kept.keys()][place] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Whose page it is from now on. */
function isPageOf(person: string): void {
  dataset.person = person;
}

it("shows nobody another person's drafts", () => {
  isPageOf('ada');
  writeDraft('program', "ada's");
  for (const other of ['bob', 'guest']) {
    isPageOf(other);
    expect(readDraft('program')).toBeNull();
  }
  isPageOf('bob');
  writeDraft('program', "bob's");
  forgetDrafts('bob');
  expect(readDraft('program')).toBeNull();
  isPageOf('ada');
  expect(readDraft('program')).toBe("ada's");
});

it("makes a guest's drafts a person's, but for those that they have written themselves", () => {
  isPageOf('eve');
  writeDraft('both', "eve's");
  isPageOf('guest');
  writeDraft('both', "the guest's");
  writeDraft('one', "the guest's");
  moveDrafts('eve');
  expect([readDraft('both'), readDraft('one')]).toEqual(["the guest's", null]);
  isPageOf('eve');
  expect([readDraft('both'), readDraft('one')]).toEqual(["eve's", "the guest's"]);
});
