'use client';

import { useEffect } from 'react';

import { showDue } from './app-badge.ts';

/** Keeps the count on the app's icon at `due`; null while it is not known. */
export function useAppBadge(due: number | null): void {
  useEffect(() => {
    if (due !== null) void showDue(due);
  }, [due]);
}
