import { getClaimDetails } from '#server/queries/claim-details.ts';
import { respond } from '#server/respond.ts';

/** Everything about one claim of the ledger: its probe, what it printed where, the rule, and why. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  return respond(async () => Response.json(await getClaimDetails((await params).id)));
}
