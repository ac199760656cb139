'use client';

import { useEffect, useState } from 'react';

import { learnerLog } from '#browser/offline/open-log.ts';

/** Whether this browser keeps someone's log when the page is closed; taken to, until it is known. */
export function useLasting(person: string | null): boolean {
  const [isLasting, setIsLasting] = useState(true);
  useEffect(() => {
    void learnerLog(person).then(({ lasting }) => setIsLasting(lasting));
  }, [person]);
  return isLasting;
}
