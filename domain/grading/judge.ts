import type { Prediction } from '#domain/lesson/prediction.ts';
import { gradeClaim } from './claim.ts';
import { gradeComplexity } from './complexity.ts';
import { gradeGrowth } from './growth.ts';
import { gradeOrder } from './order.ts';
import { gradeOutput } from './output.ts';
import type { Question } from './question.ts';
import { gradeSize } from './size.ts';
import { gradeSpeedup } from './speedup.ts';
import type { Verdict } from './verdict.ts';

/**
 * Compares a prediction with the answer, each kind by its own rule. Both must have the shape of the question's input
 * (`parsePrediction` sees to that).
 */
export function judge(question: Question, prediction: Prediction, answer: Prediction): Verdict {
  switch (question.kind) {
    case 'predict-size':
      return gradeSize(prediction as number, answer as number);
    case 'predict-growth':
      return gradeGrowth(prediction as readonly number[], answer as readonly number[]);
    case 'predict-complexity':
      return gradeComplexity(prediction as string, answer as string);
    case 'predict-speedup':
      return gradeSpeedup(prediction as number, answer as number);
    case 'predict-output':
      return gradeOutput(question, prediction as number | string, answer as number | string);
    case 'predict-order':
      return gradeOrder(prediction as readonly number[], answer as readonly number[]);
    case 'explain-change':
      return prediction === answer ? { kind: 'correct' } : { kind: 'incorrect', closeness: 0 };
    case 'judge-claim':
      return gradeClaim(prediction as string, answer as string);
    case 'write-code':
      // Only running tells of a program whether it is right (`gradeCode`); the reference's own text is known to be.
      return prediction === answer ? { kind: 'correct' } : { kind: 'incorrect', closeness: 0 };
  }
}
