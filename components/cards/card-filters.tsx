import type { ChangeEvent, ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { CARD_DUES, CARD_ORDERS, CARD_STATES } from '#domain/scheduling/card-filter.ts';
import type { CardFilter } from '#domain/scheduling/card-filter.ts';

import styles from './card-filters.module.css';
import { STATE_NAMES } from './condition-chip.tsx';

const DUE_NAMES: Readonly<Record<(typeof CARD_DUES)[number], string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'In the next 7 days',
  later: 'Later',
};

const ORDER_NAMES: Readonly<Record<(typeof CARD_ORDERS)[number], string>> = {
  due: 'Due first',
  weakest: 'Weakest first',
  hardest: 'Hardest first',
  lapses: 'Forgotten most often',
  course: 'As in the course',
};

interface Named {
  readonly slug: string;
  readonly title: string;
}

/** Chooses which cards to show. Without scripts, pressing the button does it. */
export function CardFilters({
  filter,
  lessons,
  tracks,
  onChoose,
  onType,
}: {
  filter: CardFilter;
  lessons: readonly (Named & { readonly track: string })[];
  tracks: readonly Named[];
  onChoose: (part: Partial<CardFilter>) => void;
  onType: (q: string) => void;
}): ReactElement {
  const choices = (name: keyof CardFilter, label: string, any: string | null, named: readonly Named[]) => (
    <label>
      {label}
      <select
        name={name}
        value={filter[name] ?? ''}
        onChange={({ target }: ChangeEvent<HTMLSelectElement>) =>
          // Another track: the lesson chosen before may not be in it.
          onChoose({ [name]: target.value || null, ...(name === 'track' && { lesson: '' }) })
        }
      >
        {any !== null && <option value="">{any}</option>}
        {named.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  const listed = lessons.filter(({ track }) => filter.track === '' || track === filter.track);
  return (
    <search>
      <form
        action="/cards"
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          onChoose({});
        }}
      >
        <label className={styles.words}>
          Search
          <input
            type="search"
            name="q"
            value={filter.q}
            placeholder="getsizeof, dict, lifetimes …"
            onChange={({ target }) => onType(target.value)}
          />
        </label>
        <div className={styles.choices}>
          {choices('state', 'State', 'Any', named(CARD_STATES, STATE_NAMES))}
          {choices('due', 'Due', 'Any day', named(CARD_DUES, DUE_NAMES))}
          {choices('track', 'Track', 'All tracks', tracks)}
          {choices('lesson', 'Lesson', 'All lessons', listed)}
          {choices('sort', 'Order', null, named(CARD_ORDERS, ORDER_NAMES))}
        </div>
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </form>
    </search>
  );
}

function named<T extends string>(slugs: readonly T[], names: Readonly<Record<T, string>>): readonly Named[] {
  return slugs.map((slug) => ({ slug, title: names[slug] }));
}
