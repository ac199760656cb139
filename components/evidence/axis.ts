/** Round numbers from zero to at least `largest`, about `count` of them, for the lines of an axis. */
export function ticks(largest: number, count = 4): readonly number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const steps = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, place) => place * step);
}

/** A number short enough for an axis: `1,024`, `65k`, `1.5M`. */
export function shortNumber(value: number): string {
  if (value >= 1e6) return `${trimmed(value / 1e6)}M`;
  if (value >= 1e4) return `${trimmed(value / 1e3)}k`;
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** Seconds as people say them: `1.2 s`, `450 ms`, `3.1 µs`, `52 ns`. */
export function shortSeconds(seconds: number): string {
  if (seconds >= 1) return `${trimmed(seconds)} s`;
  if (seconds >= 1e-3) return `${trimmed(seconds * 1e3)} ms`;
  if (seconds >= 1e-6) return `${trimmed(seconds * 1e6)} µs`;
  return seconds === 0 ? '0' : `${trimmed(seconds * 1e9)} ns`;
}

function trimmed(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 100 ? 4 : 2 });
}
