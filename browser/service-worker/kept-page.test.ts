import { expect, it } from 'vitest';

import { isStale, isWholePage, ownerOf, staticFilesIn } from './kept-page.ts';

it.each([
  ['<!DOCTYPE html><html lang="en" class="a b" data-person="0b9c-41"><head>', '0b9c-41'],
  ['<!doctype html><html data-person="guest" lang="en">', 'guest'],
  // What a learner wrote must not decide whose page it is.
  ['<!DOCTYPE html><html lang="en"><body><p data-person="eve">', null],
  ['<html lang="en"><!-- <!DOCTYPE html><html data-person="eve"> -->', null],
  ['{"error":"no page"}', null],
])('%s is of %s', (html, owner) => {
  expect(ownerOf(html)).toBe(owner);
});

it('the files of a page are found in its tags and in its data, each once', () => {
  const html = `<link rel="preload" href="/_next/static/media/literata-s.p.0a1.woff2" as="font"/>
    <script src="/_next/static/chunks/0b~c.js" async=""></script>
    <script>self.__next_f.push([1,"5:I[1,[\\"/_next/static/chunks/0b~c.js\\",\\"static/chunks/9d.css\\"]"])</script>
    <a href="/lessons/lists">static/chunks are not links</a>`;
  expect(staticFilesIn(html)).toEqual([
    '/_next/static/media/literata-s.p.0a1.woff2',
    '/_next/static/chunks/0b~c.js',
    '/_next/static/chunks/9d.css',
  ]);
});

it.each([
  ['/review?source=app', true],
  ['/lessons/lists?_rsc=1', true],
  ['/claims?verdict=wrong', false],
])('%s stands for its whole page: %s', (address, expected) => {
  expect(isWholePage(new URL(address, 'https://heapwise.example'))).toBe(expected);
});

it('a copy is made anew after an hour, and when a clock was wrong', () => {
  const now = 1_790_000_000_000;
  expect(isStale(null, now)).toBe(true);
  expect(isStale(now - 59 * 60_000, now)).toBe(false);
  expect(isStale(now - 61 * 60_000, now)).toBe(true);
  expect(isStale(now + 60_000, now)).toBe(true);
});
