import { clientAddress } from '#server/auth/client-address.ts';
import { stopMailReminders } from '#server/commands/stop-mail-reminders.ts';
import { respond } from '#server/respond.ts';

type Props = { readonly params: Promise<{ readonly secret: string }> };

/** A press on "unsubscribe" in a mail program, which sends this by itself (RFC 8058) and follows no redirect. */
export async function POST(_: Request, { params }: Props): Promise<Response> {
  return respond(async () => {
    await stopMailReminders((await params).secret, await clientAddress());
    return new Response('You get no more reminders by e-mail.\n', {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

/** The same address opened by a person or a scanner of links: opening alone ends nothing, the page has a button. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { secret } = await params;
  return new Response(null, {
    status: 303,
    headers: { Location: `/reminders/stop/${encodeURIComponent(secret)}`, 'Cache-Control': 'no-store' },
  });
}
