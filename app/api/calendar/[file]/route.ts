import { clientAddress } from '#server/auth/client-address.ts';
import { now } from '#server/clock.ts';
import { readCalendarFeed } from '#server/commands/read-calendar-feed.ts';
import { respond } from '#server/respond.ts';

type Props = { readonly params: Promise<{ readonly file: string }> };

/** A calendar feed, `SECRET.ics`. Whoever has the address may read it: calendars bring no cookie. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  return respond(async () => {
    const { file } = await params;
    const text = await readCalendarFeed(file.replace(/\.ics$/, ''), await clientAddress(), now());
    return new Response(text, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="heapwise.ics"',
        // The asking program may keep it for a while; nobody between may.
        'Cache-Control': 'private, max-age=900',
        'X-Robots-Tag': 'noindex',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });
}
