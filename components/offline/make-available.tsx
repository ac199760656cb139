'use client';

import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import { megabytes } from './megabytes.ts';
import styles from './make-available.module.css';
import type { DeviceCopyState } from './use-device-copy.ts';

/** One button that puts everything on the device, with its size before it, and what is there after it. */
export function MakeAvailable({
  state,
  lessons,
}: {
  state: DeviceCopyState;
  /** How many lessons open without a network. */
  lessons: number;
}): ReactElement {
  const { isPossible, copy, plan, progress, said, make, remove } = state;
  if (isPossible === false) {
    return (
      <p>
        This browser keeps nothing for when there is no network. Most do where the address begins with{' '}
        <b>https</b>, but not in a private window.
      </p>
    );
  }
  const isHere = copy?.pyodide != null;
  const isMaking = progress !== null;
  const makeLabel = plan
    ? `Make available offline · ${megabytes(plan.transferBytes)}`
    : 'Make available offline';
  return (
    <>
      {copy && isHere && <WhatIsHere copy={copy} lessons={lessons} />}
      {!isHere && (
        <p>
          Your reviews, the lessons you have begun and Python itself: everything for the train, the plane or a
          bad connection. What you review there is kept, and goes to the server when it can. What you predict
          in a lesson is locked and kept, and gets its verdict when you open the lesson with a connection.
        </p>
      )}
      {isMaking && (
        <p className={styles.progress}>
          <progress max={1} value={progress} aria-label="Making Heapwise available offline" />
          <span>{`${Math.round(progress * 100)} %`}</span>
        </p>
      )}
      <p className={styles.actions}>
        {/* One button throughout, so that whoever pressed it is still there when it is done. */}
        <Button
          variant={isHere ? 'secondary' : 'primary'}
          onClick={isHere ? remove : make}
          aria-disabled={isMaking || (!isHere && !plan)}
        >
          {isHere ? 'Remove from this device' : isMaking ? 'One moment…' : makeLabel}
        </Button>
      </p>
      {!isHere && plan && (
        <p className={styles.note}>
          {`${megabytes(plan.transferBytes)} to load, once; about ${megabytes(plan.bytes)} on this device.`}
        </p>
      )}
      {isHere && <p className={styles.note}>Removing it takes nothing that you have answered.</p>}
      <output>
        {said && <span className={said.isTrouble ? styles.trouble : undefined}>{said.sentence}</span>}
      </output>
    </>
  );
}

function WhatIsHere({
  copy,
  lessons,
}: {
  copy: NonNullable<DeviceCopyState['copy']>;
  lessons: number;
}): ReactElement {
  return (
    <>
      <dl className={styles.here}>
        <div>
          <dt>Python</dt>
          <dd>{`Pyodide ${copy.pyodide}`}</dd>
        </div>
        <div>
          <dt>To read</dt>
          <dd>{lessons === 1 ? '1 lesson' : `${lessons} lessons`}</dd>
        </div>
        <div>
          <dt>Next seven days</dt>
          <dd>{copy.reviews === 1 ? '1 card' : `${copy.reviews} cards`}</dd>
        </div>
        {copy.usedBytes !== null && (
          <div>
            <dt>Takes</dt>
            <dd>{megabytes(copy.usedBytes)}</dd>
          </div>
        )}
      </dl>
      <p>
        {copy.isPersisted
          ? 'The browser has promised to keep it until you remove it.'
          : 'The browser may clear it when this device runs out of room. Most promise to keep it once Heapwise is installed as an app.'}
      </p>
    </>
  );
}
