/**
 * What differs from run to run by nature, and is therefore kept but never compared: observation → reason. The samples of
 * `timing` and the ratios of `speedups` are compared in their own ways (compare.ts).
 */
export const VOLATILE: { readonly [checker: string]: { readonly [observation: string]: string } } = {
  timing: {
    clock: 'says how finely the clock ticked that day',
  },
  speedups: {
    seconds: 'depends on the speed of the machine; its ratios are compared',
    cores: 'depends on the machine',
    load: 'depends on what else was running',
    slowdown: 'depends on what was measured before',
    quiet: 'depends on what else was running',
  },
  timeline: {
    spans: 'depends on when the system let whom run; how many ran at once is compared',
    switches: 'depends on when the system let whom run',
    overlap: 'depends on when the system let whom run',
  },
};
