'use client';

import { useAppBadge } from '#browser/use-app-badge.ts';

/** Shows on the installed app's icon how many cards are due; draws nothing. `due` is null while it is not known. */
export function AppBadge({ due }: { due: number | null }): null {
  useAppBadge(due);
  return null;
}
