import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { byteFields } from '#components/evidence/byte-fields.ts';
import { EvidenceView } from '#components/evidence/evidence-view.tsx';
import { layoutOf } from '#components/evidence/seen.ts';
import { answerOf } from '#domain/grading/answer-of.ts';
import { factRequest } from '#domain/lesson/fact-request.ts';
import { inputOf, observationOf } from '#domain/lesson/to-item.ts';

import { casesOf, listLessonFolders, loadLesson } from './lesson-on-disk.ts';

const loaded = await Promise.allSettled((await listLessonFolders()).map((folder) => loadLesson(folder)));
const lessons = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

describe.each(lessons.map((lesson) => [lesson.meta.slug, casesOf(lesson)] as const))(
  'evidence of %s',
  (_, cases) => {
    test('every recorded fact can be drawn', () => {
      for (const { exercise, params, evidence, facts, name } of cases) {
        const predicted = answerOf(exercise, params, evidence);
        const check = factRequest(exercise, params);
        for (const [environment, fact] of facts) {
          if (predicted === null) continue;
          const page = renderToStaticMarkup(
            <EvidenceView
              check={check}
              report={fact}
              predicted={predicted}
              input={inputOf(exercise, params)}
              observation={observationOf(exercise)}
            />,
          );
          expect(page, `${name} in ${environment}`).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    });

    test('the fields of every measured object add up to its size', () => {
      for (const { facts, name } of cases) {
        for (const [environment, fact] of facts) {
          const layout = layoutOf(fact);
          if (layout === null) continue;
          const fields = byteFields(layout);
          const sum = fields.reduce((total, field) => total + field.bytes, 0);
          expect(sum, `${name} in ${environment}: ${JSON.stringify(fields)}`).toBe(layout.size);
          expect(fields.every(({ bytes }) => Number.isInteger(bytes) && bytes > 0)).toBe(true);
        }
      }
    });
  },
);
