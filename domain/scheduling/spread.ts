import type { Spreading } from './choose-interval.ts';

/** How cards learned together are spread: over the quietest days, at random, or not at all. */
export const SPREADS = ['balanced', 'random', 'exact'] as const;
export type Spread = (typeof SPREADS)[number];

/** The two switches that a choice stands for. */
export const SWITCHES: Readonly<Record<Spread, Pick<Spreading, 'fuzz' | 'balance'>>> = {
  balanced: { fuzz: true, balance: true },
  random: { fuzz: true, balance: false },
  exact: { fuzz: false, balance: false },
};

/** Which choice the switches make. */
export function spreadOf({ fuzz, balance }: Spreading): Spread {
  if (!fuzz) return 'exact';
  return balance ? 'balanced' : 'random';
}
