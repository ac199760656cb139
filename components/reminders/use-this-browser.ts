'use client';

import { useCallback, useEffect, useState } from 'react';

import { pushSupport } from '#browser/push/push-support.ts';
import type { PushSupport } from '#browser/push/push-support.ts';
import { pushEndpoint } from '#browser/push/subscribe-push.ts';

/** Whether this browser can take push messages, and where it takes them now. */
export interface ThisBrowser {
  readonly support: PushSupport;
  readonly endpoint: string | null;
}

/** Looks at this browser; null until it has. `look` looks again. */
export function useThisBrowser(): { readonly here: ThisBrowser | null; readonly look: () => void } {
  const [here, setHere] = useState<ThisBrowser | null>(null);
  const look = useCallback(() => {
    Promise.all([pushSupport(), pushEndpoint()])
      .then(([support, endpoint]) => setHere({ support, endpoint }))
      .catch(() => setHere({ support: 'unsupported', endpoint: null }));
  }, []);
  useEffect(look, [look]);
  return { here, look };
}
