import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import type { ReactElement } from 'react';

import { CardActions } from '#components/cards/card-actions.tsx';
import { CardCurve } from '#components/cards/card-curve.tsx';
import { CardLog } from '#components/cards/card-log.tsx';
import { CardStanding } from '#components/cards/card-standing.tsx';
import { ConditionChip } from '#components/cards/condition-chip.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { findCardDetails } from '#server/queries/card-details.ts';

import styles from './page.module.css';

export const metadata: Metadata = { title: 'A card' };

type Props = { readonly params: Promise<{ readonly key: string }> };

/** One card: how it stands, how it came to that, and what can be done with it. */
export default async function CardPage({ params }: Props): Promise<ReactElement> {
  const { key } = await params;
  const actor = await currentActor();
  if (actor === null) redirect(`/signin?callbackUrl=/cards/${encodeURIComponent(key)}`);
  const details = await findCardDetails(actor, key);
  if (details === null) notFound();
  const { title, promptHtml, lesson, card, standing, history, curve, settings, today } = details;
  const lessonHref = `/lessons/${lesson.slug}#${key}`;
  return (
    <article className={styles.page}>
      <p className={styles.back}>
        <Link href="/cards" prefetch={false}>
          Your cards
        </Link>{' '}
        ·{' '}
        <Link href={lessonHref} prefetch={false}>
          {lesson.title}
        </Link>
      </p>
      <h1>{title}</h1>
      {standing && (
        <p className={styles.chips}>
          <ConditionChip state={standing.condition} />
          {standing.leech && <ConditionChip state="leech" />}
        </p>
      )}
      <div className={styles.prompt} dangerouslySetInnerHTML={{ __html: promptHtml }} />
      <p className={styles.aside}>Each review asks about another instance of it.</p>
      {standing?.leech && (
        <p className={styles.leech}>
          This card is a leech: it keeps slipping away. You have forgotten it {card?.lapses} times, so asking
          alone does not help. <Link href={lessonHref}>Read its lesson again</Link>, then let it come back.
        </p>
      )}
      {card && standing ? (
        <CardStanding card={card} due={standing.due} chance={standing.chance} />
      ) : (
        <p className={styles.gone}>
          This card is in no reviews now. Answer it in <Link href={lessonHref}>its lesson</Link> and it begins
          anew, or undo below what removed it.
        </p>
      )}
      <CardActions person={actor.id} card={key} condition={standing?.condition ?? null} today={today} />
      {curve && (
        <div className={styles.curve}>
          <CardCurve curve={curve} />
        </div>
      )}
      <h2>All that happened</h2>
      <CardLog person={actor.id} entries={history} timeZone={settings.dayRule.timeZone} />
    </article>
  );
}
