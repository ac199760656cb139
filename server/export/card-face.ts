import 'server-only';

import { micromark } from 'micromark';

import { revealOf } from '#domain/grading/reveal.ts';
import { showAnswer } from '#domain/grading/show-answer.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { Item } from '#domain/lesson/item.ts';
import { targetOf } from '#domain/lesson/to-item.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { listFacts } from '#server/content/facts.ts';
import { findExercise, findParams, listItems } from '#server/content/lessons.ts';

import type { CardFace } from './exported-card.ts';

/**
 * What a card reads like on paper: the instance that the learner saw last, with its answer by the recorded facts.
 * @param instance The one seen last; the author's first where none, or none that still exists, was seen.
 */
export function cardFace(key: string, instance: string | null): CardFace {
  const placed = findExercise(key);
  const items = listItems(key);
  const item = items.find((each) => each.instance === instance) ?? items[0];
  const params = placed && item && findParams(placed.exercise, item.instance);
  if (!placed || !item || !params) {
    const gone = '<p>This exercise is not part of the course any more.</p>';
    return { title: key, front: gone, back: gone, lesson: 'gone', track: 'gone' };
  }
  const { meta } = placed.lesson;
  return {
    title: item.title,
    front: frontOf(item),
    back: backOf(placed.exercise, params, meta.slug),
    lesson: meta.slug,
    track: meta.track,
  };
}

function frontOf(item: Item): string {
  const { promptHtml, code, target, input } = item;
  const where = `<p><small>${escapeHtml(environmentLabel(target))}</small></p>`;
  const program = code.trim() === '' ? '' : `<pre><code>${escapeHtml(code)}</code></pre>`;
  const choices = input.type === 'choice' ? input.choices : input.type === 'order' ? input.things : [];
  const statement =
    input.type === 'judgement' ? `<blockquote>${escapeHtml(input.statement)}</blockquote>` : '';
  const list = choices.map((choice) => `<li>${escapeHtml(choice)}</li>`).join('');
  return `${promptHtml}${statement}${program}${list && `<ul>${list}</ul>`}${where}`;
}

function backOf(exercise: Exercise, params: Params, lesson: string): string {
  if (exercise.kind === 'write-code')
    return `<pre><code>${escapeHtml(exercise.reference(params))}</code></pre>`;
  const source = recordedAs(exercise, params);
  const { id, revision } = source.exercise;
  const facts = [...listFacts(lesson, id, revision, instanceKey(source.params))];
  const reports = new Map(facts.map(([environment, { fact }]) => [environment, fact]));
  const reveal = revealOf(exercise, params, { target: targetOf(exercise, params), reports });
  if (reveal === null) return '<p>Nothing was recorded for this one: run it.</p>';
  const answer = escapeHtml(showAnswer(exercise, params, reveal.answer));
  return `<p><strong>${answer}</strong></p>${micromark(exercise.explain(reveal))}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
