/** How often a difference is tried again, apart from all else, before it counts. */
const TRIES = 3;

/**
 * A first result that is different is tried again, alone, until it is not or it has had its tries: the last one counts.
 * A busy machine disturbs clocks and the order of threads, and one run in thousands meets what no program controls; what an
 * interpreter really does otherwise, it does every time. `unsteady`: what was different at first only, or null.
 */
export async function again<T extends { readonly kind: string; readonly what?: string }>(
  first: T,
  attempt: () => Promise<T>,
): Promise<{ readonly result: T; readonly unsteady: string | null }> {
  let result = first;
  for (let tries = 0; result.kind === 'different' && tries < TRIES; tries += 1) result = await attempt();
  return { result, unsteady: result === first || result.kind === 'different' ? null : (first.what ?? '') };
}
