import type { ReactElement } from 'react';

/** Cards that cannot be asked without a network, if there are any. */
export function Waiting({ cards }: { cards: number }): ReactElement | null {
  if (cards === 0) return null;
  return (
    <p>
      {cards === 1
        ? 'One card needs a connection: it is asked when there is one.'
        : `${cards} cards need a connection: they are asked when there is one.`}{' '}
      Waiting costs nothing.
    </p>
  );
}
