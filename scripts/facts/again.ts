/** How often what a clock or the order of threads decides is tried again, apart from all else, before it counts. */
const TRIES = 3;

/** A first result that is different is tried again, alone, until it is not or it has had its tries: the last one counts. */
export async function again<T extends { readonly kind: string }>(
  first: T,
  attempt: () => Promise<T>,
): Promise<T> {
  let result = first;
  for (let tries = 0; result.kind === 'different' && tries < TRIES; tries += 1) result = await attempt();
  return result;
}
