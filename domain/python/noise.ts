import type { Variant } from './check-request.ts';
import { observed, type Json, type Observation, type Report } from './report.ts';

/** What the machine did for others round a measurement; null where the system does not tell. */
export type Noise = {
  /** Cores that others kept busy right before, meanwhile, and right after. */
  readonly before: number;
  readonly during: number;
  readonly after: number;
  /** Cores stolen by the host of a virtual machine, at worst. */
  readonly steal: number;
} | null;

/** Cores. Where others keep more than this busy, a stopwatch proves nothing. */
const LOADED = 0.25;

/** Cores. Time the machine under a virtual machine gave to somebody else. */
const STOLEN = 0.05;

/** Where the same work takes this many times as long as at best, now or before, the machine itself changed speed. */
const UNSTEADY = 1.25;

/** By way: how many times as long as before on this machine the same work took. */
export type Slowdown = { readonly [way in Variant]?: number };

/** CPU seconds per wall second. Where the same sequential work usually gets this much less than at best, others took it. */
const DISTURBED = 0.1;

/** What the `speedups` checker sees of its own measurement, without the machine round it. */
interface Steadiness {
  /** The median of the sequential repeats over their minimum. */
  readonly spread: number;
  /** By how much the share of a core that they usually had falls short of their largest. */
  readonly lost: number;
}

/**
 * Completes the report of the `speedups` checker: `load` (`{before, during, after, steal, spread}`, or null), `slowdown`
 * and `quiet` instead of `steadiness`, `cpu` and `wall`. `quiet` is false where anything makes the stopwatch doubtful for
 * all ways. Where the system does not tell what others do, only the sequential repeats decide: their spread, and whether
 * each had the same share of a core. Other reports stay as they are.
 */
export function withNoise(report: Report, noise: Noise, slowdown: Slowdown): Report {
  const steadiness = observed(report, 'steadiness');
  if (!isSteadiness(steadiness)) return report;
  const { spread } = steadiness;
  const load = noise && { ...noise, spread: thousandths(spread) };
  const undisturbed =
    noise === null
      ? steadiness.lost <= DISTURBED
      : Math.max(noise.before, noise.during, noise.after) <= LOADED && noise.steal <= STOLEN;
  const measured: readonly Observation[] = [
    { name: 'load', value: load },
    {
      name: 'slowdown',
      value: Object.fromEntries(Object.entries(slowdown).map(([way, times]) => [way, thousandths(times)])),
    },
    { name: 'quiet', value: undisturbed && Math.max(spread, slowdown.sequential ?? 1) <= UNSTEADY },
  ];
  const raw = ['steadiness', 'cpu', 'wall'];
  const kept = report.observations.filter(({ name }) => !raw.includes(name));
  return { ...report, observations: [...kept, ...measured] };
}

/**
 * Whether nothing speaks against what a clock measured, in the way that is asked about or in all; true of everything
 * that no clock measured.
 */
export function isQuiet(measured: Pick<Report, 'stdout' | 'observations'>, way?: Variant): boolean {
  const quiet = observed(measured, 'quiet');
  if (quiet === undefined) return true;
  const slowdown = (observed(measured, 'slowdown') ?? {}) as Slowdown;
  const slowed = way === undefined ? Object.values(slowdown) : [slowdown[way] ?? 1];
  return quiet === true && slowed.every((times) => times <= UNSTEADY);
}

/** To three decimals: no stopwatch here is finer. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function isSteadiness(value: Json | undefined): value is Json & Steadiness {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { spread, lost } = value as { readonly [key: string]: Json };
  return typeof spread === 'number' && typeof lost === 'number';
}
