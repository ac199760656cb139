/** Rounding of divided differences, relative to the cost: counts are whole numbers, so this is generous. */
const TOLERANCE = 1e-9;

/**
 * The degree of the polynomial (0 to 2) that passes through *all* samples, or null where none does. Each degree needs one
 * sample more than its coefficients, or any points would do. Counts such as n − 1 or n(n−1)/2 are found whatever their
 * lower terms are.
 *
 * @param samples `[n, count]`, by rising n.
 */
export function polynomialDegree(samples: readonly (readonly [number, number])[]): 0 | 1 | 2 | null {
  for (const degree of [0, 1, 2] as const) {
    if (samples.length >= degree + 2 && passesThroughAll(samples, degree)) return degree;
  }
  return null;
}

function passesThroughAll(samples: readonly (readonly [number, number])[], degree: number): boolean {
  const nodes = spread(samples, degree + 1);
  return samples.every(
    ([n, cost]) => Math.abs(lagrange(nodes, n) - cost) <= TOLERANCE * Math.max(1, Math.abs(cost)),
  );
}

/** `count` of the samples, first and last among them where there is more than one. */
function spread<T>(samples: readonly T[], count: number): T[] {
  const last = samples.length - 1;
  const places = Array.from({ length: count }, (_, i) =>
    count === 1 ? last : Math.round((i * last) / (count - 1)),
  );
  return samples.filter((_, place) => places.includes(place));
}

/** The value at n of the polynomial through the nodes. */
function lagrange(nodes: readonly (readonly [number, number])[], n: number): number {
  return nodes.reduce((sum, [x, y], i) => {
    const basis = nodes.reduce(
      (product, [other], j) => (j === i ? product : (product * (n - other)) / (x - other)),
      1,
    );
    return sum + y * basis;
  }, 0);
}
