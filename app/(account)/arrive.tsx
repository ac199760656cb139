'use client';

import { useEffect } from 'react';
import type { ReactElement } from 'react';

import { MoveProgress, useGuestAnswers } from '#components/site/move-progress.tsx';

/** Shown to someone who is signed in already: asks about a guest's answers on this device, if there are any, and goes on. */
export function Arrive({ person, name, to }: { person: string; name: string; to: string }): ReactElement {
  const answers = useGuestAnswers();
  useEffect(() => {
    if (answers === 0) window.location.assign(to);
  }, [answers, to]);
  return (
    <>
      <p>
        You are signed in as <strong>{name}</strong>.
      </p>
      {answers !== null && answers > 0 && (
        <p>
          <MoveProgress
            person={person}
            answers={answers}
            variant="secondary"
            onMoved={() => window.location.assign(to)}
          />
        </p>
      )}
      <p>
        <a href={to}>Go on</a>
      </p>
    </>
  );
}
