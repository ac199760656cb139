import type { Confidence } from '#domain/lesson/prediction.ts';

/** The controls of a card with which its answer is given are marked as such; how sure one is, is no answer. */
const ANSWER = '[data-shown] form [data-answer]';

/** The first control of the answer on the screen, or null. */
export function answerControl(stage: Element): HTMLElement | null {
  return stage.querySelector<HTMLElement>(ANSWER);
}

/** Chooses the nth answer of the card on the screen. False where there is none to choose. */
export function chooseAnswer(stage: Element | null, place: number): boolean {
  const choices = stage?.querySelectorAll<HTMLElement>(
    `${ANSWER}:is(input[type=radio], button[aria-pressed])`,
  );
  const choice = choices?.[place - 1];
  choice?.focus();
  choice?.click();
  return choice !== undefined;
}

/** Says how sure the learner is. False where that was no question. */
export function chooseConfidence(stage: Element | null, confidence: Confidence | undefined): boolean {
  if (confidence === undefined) return false;
  const choice = stage?.querySelector<HTMLElement>(
    `[data-shown] form [data-confidence=${confidence}]:enabled`,
  );
  choice?.click();
  return Boolean(choice);
}

/** Whether the card on the screen holds an answer, or part of one. An open editor has no such control and holds a program. */
export function holdsAnswer(stage: Element | null): boolean {
  const form = stage?.querySelector('[data-shown] form');
  if (!form) return false;
  const controls = [...form.querySelectorAll('[data-answer]')];
  return controls.length === 0 || controls.some(isUsed);
}

function isUsed(control: Element): boolean {
  if (control instanceof HTMLInputElement && control.type === 'radio') return control.checked;
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    return control.value !== '';
  return control.getAttribute('aria-pressed') === 'true';
}
