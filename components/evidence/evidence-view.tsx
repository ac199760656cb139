import type { ReactElement } from 'react';

import { numberPairs } from '#domain/grading/number-pairs.ts';
import { measuredValues } from '#domain/grading/order.ts';
import type { ItemInput } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { observed, type Report } from '#domain/python/report.ts';

import { BytePicture } from './byte-picture.tsx';
import { GrowthFit } from './growth-fit.tsx';
import { GrowthStaircase } from './growth-staircase.tsx';
import { OutputBlock } from './output-block.tsx';
import { ProgressTracks } from './progress-tracks.tsx';
import { layoutOf, progressOf, timelineOf, timingsOf } from './seen.ts';
import { RankingBars } from './ranking-bars.tsx';
import { SpeedupBars } from './speedup-bars.tsx';
import { Timeline } from './timeline.tsx';

/** What evidence is drawn from. */
export interface EvidenceViewProps {
  readonly check: CheckRequest;
  readonly report: Pick<Report, 'stdout' | 'error' | 'observations'>;
  readonly predicted: Prediction;
  readonly input: ItemInput;
  /** Where an `output` check's answer is seen: a probe, or `stdout`. */
  readonly observation: string;
}

/** The picture that fits what was watched; what the program printed where there is nothing to draw. */
export function EvidenceView(props: EvidenceViewProps): ReactElement {
  const { stdout, error } = props.report;
  return pictureOf(props) ?? <OutputBlock stdout={stdout} error={error} />;
}

function pictureOf({ check, report, predicted, input, observation }: EvidenceViewProps): ReactElement | null {
  switch (check.checker) {
    case 'sizes': {
      const layout = layoutOf(report);
      const size =
        input.type === 'number' && input.unit === 'bytes' && typeof predicted === 'number' ? predicted : null;
      return layout && <BytePicture layout={layout} predicted={size} />;
    }
    case 'growth': {
      const trajectory = numberPairs(observed(report, 'trajectory'));
      if (trajectory === null || trajectory.length < 2) return null;
      const asked = input.type === 'numbers' ? input : { from: 0, count: trajectory.length - 1 };
      const steps = typeof predicted === 'object' ? predicted : [];
      return (
        <GrowthStaircase trajectory={trajectory} from={asked.from} count={asked.count} predicted={steps} />
      );
    }
    case 'operations':
    case 'timing': {
      const samples = numberPairs(observed(report, 'samples'));
      if (samples === null || samples.length < 3) return null;
      return (
        <GrowthFit
          samples={samples}
          unit={check.checker === 'timing' ? 'seconds' : 'steps'}
          predicted={String(predicted)}
        />
      );
    }
    case 'speedups': {
      const timings = timingsOf(report);
      const ratio =
        input.type === 'ratio' && typeof predicted === 'number' ? { ...input, ratio: predicted } : null;
      return timings && <SpeedupBars {...timings} predicted={ratio} />;
    }
    case 'written':
      return null;
    case 'timeline': {
      const seen = timelineOf(report);
      return seen && <Timeline {...seen} workers={check.workers} way={check.way} />;
    }
    case 'output': {
      if (input.type === 'order') {
        const values = measuredValues(observed(report, observation));
        const places = typeof predicted === 'object' ? predicted : null;
        return values && <RankingBars {...input} values={values} predicted={places} />;
      }
      const tracks = progressOf(report);
      return tracks && <ProgressTracks tracks={tracks} />;
    }
  }
}
