'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import type { ReschedulingPreview } from '#domain/scheduling/reschedule.ts';
import { currentActor } from '#server/auth/current-actor.ts';
import { now } from '#server/clock.ts';
import { adoptParameters } from '#server/commands/adopt-parameters.ts';
import { askForFit } from '#server/commands/ask-for-fit.ts';
import { dropParameters } from '#server/commands/drop-parameters.ts';
import { rescheduleCards } from '#server/commands/reschedule-cards.ts';
import { undoRescheduling } from '#server/commands/undo-rescheduling.ts';
import { previewRescheduling } from '#server/queries/rescheduling.ts';

import { answerForm } from '../../(account)/answer-form.ts';
import type { FormState } from '../../(account)/form-state.ts';

/** Runs what changes the page, and draws it anew. */
function change(work: () => Promise<unknown>, done: string): Promise<FormState<string>> {
  return answerForm(async () => {
    await work();
    revalidatePath('/review/settings');
    return done;
  });
}

/** Has weights fitted in the background. */
export async function askForFitAction(): Promise<FormState<string>> {
  return change(async () => askForFit(await currentActor(), now()), '');
}

/** Puts fitted weights in force. */
export async function adoptAction(id: string): Promise<FormState<string>> {
  return change(
    async () => adoptParameters(await currentActor(), z.uuid().parse(id), now()),
    'These weights are in force. Every card keeps its day until its next answer, unless you move it under “The days of your cards”.',
  );
}

/** Goes back to FSRS's own weights. */
export async function dropAction(): Promise<FormState<string>> {
  return change(
    async () => dropParameters(await currentActor(), now()),
    'FSRS’s own weights are in force. Every card keeps its day until its next answer.',
  );
}

/** Says what moving all cards would do. */
export async function previewAction(): Promise<FormState<ReschedulingPreview>> {
  return answerForm(async () => previewRescheduling(await currentActor(), now()));
}

/** Moves all cards to the days of the settings in force. */
export async function rescheduleAction(): Promise<FormState<string>> {
  return change(async () => rescheduleCards(await currentActor(), now()), 'Moved.');
}

/** Moves them back. */
export async function undoReschedulingAction(because: string): Promise<FormState<string>> {
  return change(
    async () => undoRescheduling(await currentActor(), z.uuid().parse(because), now()),
    'Moved back.',
  );
}
