import type { ReactElement } from 'react';

import { EvidenceFigure } from './evidence-figure.tsx';
import { Picture } from './picture.tsx';
import styles from './progress-tracks.module.css';

/** How far one worker came. */
export interface ProgressTrack {
  readonly name: string;
  /** Steps it got done. */
  readonly count: number;
}

/** How far workers came in the same time: counts, so that a busy machine changes their length but not what they prove. */
export function ProgressTracks({ tracks }: { readonly tracks: readonly ProgressTrack[] }): ReactElement {
  const furthest = Math.max(1, ...tracks.map(({ count }) => count));
  const still = tracks.filter(({ count }) => count === 0).map(({ name }) => name);
  return (
    <EvidenceFigure
      title={still.length === 0 ? 'Everyone got somewhere' : `Nothing moved: ${still.join(', ')}`}
      note="Counted steps, not seconds: a busy machine makes the bars shorter, but it cannot move one that stood still."
    >
      <Picture
        className={styles.tracks}
        label={tracks.map(({ name, count }) => `${name}: ${count} steps.`).join(' ')}
      >
        {tracks.map(({ name, count }) => (
          <div key={name} className={styles.row}>
            <span>{name}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(count / furthest) * 100}%` }} />
            </span>
            <span className={styles.count}>{count.toLocaleString('en')}</span>
          </div>
        ))}
      </Picture>
    </EvidenceFigure>
  );
}
