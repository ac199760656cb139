import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { Notice } from '#components/site/notice.tsx';
import { buttonClass } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Not found' };

/** What an address that leads nowhere shows. */
export default function NotFound(): ReactElement {
  return (
    <Notice title="There is nothing at this address">
      <p>The lesson may have been renamed, or the link mistyped.</p>
      <Link href="/" prefetch={false} className={buttonClass()}>
        See all lessons
      </Link>
    </Notice>
  );
}
