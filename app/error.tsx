'use client';

import type { ReactElement } from 'react';

import { Notice } from '#components/site/notice.tsx';
import { Button } from '#components/ui/button.tsx';

/** What a page shows when it broke. What the learner answered is kept already. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}): ReactElement {
  return (
    <Notice title="This page broke">
      <p>
        It is our fault, and what you answered is kept.
        {error.digest && ` If it stays, report the number ${error.digest}.`}
      </p>
      <Button onClick={retry}>Try again</Button>
    </Notice>
  );
}
