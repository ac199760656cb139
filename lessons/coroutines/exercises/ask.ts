import type { TestableClaim } from '#domain/claim/claim.ts';
import type { AskedClaim } from '#lessons/author/judge-claims.ts';

/**
 * A claim to be asked, with one hint, and one idea that makes people misjudge it. `says` speaks to them and `why` closes the
 * explanation, both as Markdown. A claim that turns out true is misjudged as false, and the other way round.
 */
export function ask(
  claim: TestableClaim,
  misjudged: 'true' | 'false',
  { hint, idea, says, why }: Readonly<Record<'hint' | 'idea' | 'says' | 'why', string>>,
): AskedClaim {
  return { claim, hints: [hint], mistakes: [{ idea, predicts: misjudged, says }], why };
}
