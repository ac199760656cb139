import type { ReactElement } from 'react';

import type { GrowthClass } from '#domain/complexity/growth-class.ts';

/** The value of a growth class at x in 0 … 1, scaled so that all fit one small picture. */
const SHAPES: Record<GrowthClass, (x: number) => number> = {
  'O(1)': () => 0.12,
  'O(log n)': (x) => 0.1 + 0.12 * Math.log2(1 + 15 * x),
  'O(n)': (x) => 0.05 + 0.7 * x,
  'O(n log n)': (x) => 0.05 + 0.9 * x * (0.5 + 0.5 * x ** 0.35),
  'O(n²)': (x) => 0.05 + 0.95 * x * x,
  'O(2ⁿ)': (x) => 0.04 + 0.96 * 2 ** (9 * (x - 1)),
};

const WIDTH = 32;
const HEIGHT = 22;

/** A thumbnail of how a class grows. Decoration: the class's name stands beside it. */
export function GrowthSketch({ growth }: { growth: GrowthClass }): ReactElement {
  const points = Array.from({ length: 21 }, (_, i) => {
    const x = i / 20;
    return `${(x * WIDTH).toFixed(1)},${(HEIGHT - 1 - SHAPES[growth](x) * (HEIGHT - 3)).toFixed(1)}`;
  });
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
