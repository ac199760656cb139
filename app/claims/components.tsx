'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition, type ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { VERDICT_NAMES } from '#components/claims/verdict-counts.tsx';
import { claimsAddress, parseClaimFilter } from '#domain/claim/claim-filter.ts';
import type { ClaimFilter } from '#domain/claim/claim-filter.ts';
import { VERDICT_KINDS } from '#domain/claim/claim-verdict.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

import styles from './page.module.css';

/** How long a searcher may pause between two letters. */
const PAUSE_MS = 250;

/** Chooses which claims to show. Each change shows in the address; without scripts, pressing the button does it. */
export function ClaimSearch({
  filter,
  sections,
  versions,
}: {
  filter: ClaimFilter;
  sections: readonly { readonly heading: string; readonly line: number }[];
  versions: readonly EnvironmentId[];
}): ReactElement {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const words = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Who types is ahead of the address; else a link or the browser's way back changed it.
    if (words.current !== null && words.current !== document.activeElement) words.current.value = filter.q;
  }, [filter.q]);

  const show = (afterMs: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current === null) return;
      const entries = [...new FormData(form.current)].map(([name, value]) => [name, String(value)]);
      const address = claimsAddress(parseClaimFilter(Object.fromEntries(entries) as Record<string, string>));
      startTransition(() => router.replace(address, { scroll: false }));
    }, afterMs);
  };
  // Links change the filter, too: the fields then begin anew with it.
  const { q: _typed, ...chosen } = filter;
  return (
    <search>
      <form
        ref={form}
        action="/claims"
        className={styles.search}
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault();
          show(0);
        }}
        onChange={({ target }) => show(target instanceof HTMLInputElement ? PAUSE_MS : 0)}
      >
        <label className={styles.words}>
          Search
          <input
            ref={words}
            type="search"
            name="q"
            defaultValue={filter.q}
            placeholder="getsizeof, GIL, 3.12 …"
          />
        </label>
        <div key={JSON.stringify(chosen)} className={styles.choices}>
          <label>
            Verdict
            <select name="verdict" defaultValue={filter.verdict ?? ''}>
              <option value="">Any</option>
              {VERDICT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {VERDICT_NAMES[kind]}
                </option>
              ))}
            </select>
          </label>
          <label>
            On
            <select name="version" defaultValue={filter.version ?? ''}>
              <option value="">All together</option>
              {versions.map((id) => (
                <option key={id} value={id}>
                  {environmentLabel(id)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Section
            <select name="section" defaultValue={filter.section ?? ''}>
              <option value="">The whole guide</option>
              {sections.map(({ heading, line }) => (
                <option key={line} value={line}>
                  {heading}
                </option>
              ))}
            </select>
          </label>
          {filter.lines && <input type="hidden" name="lines" value={filter.lines.join('-')} />}
        </div>
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </form>
    </search>
  );
}
