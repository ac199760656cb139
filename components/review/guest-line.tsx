'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';

import { useLasting } from './use-lasting.ts';

/** Where the cards of someone without an account are, and how to have them elsewhere. */
export function GuestLine(): ReactElement {
  const isLasting = useLasting(null);
  return (
    <p>
      {isLasting
        ? 'Your cards are on this device only. '
        : 'This browser keeps nothing: what you answer here is gone when you close this page. '}
      <Link href="/signup" prefetch={false}>
        Make an account
      </Link>{' '}
      {isLasting ? 'to review them anywhere; what you have done so far moves along.' : 'to keep what you do.'}
    </p>
  );
}
