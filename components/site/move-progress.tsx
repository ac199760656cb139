'use client';

import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';

import { Button } from '#components/ui/button.tsx';

/** Loaded when it is needed: most people have nothing to move. */
const loadMoving = () => import('#browser/offline/move-progress.ts');

/** How many answers of a guest this device holds; null until it has been asked. */
export function useGuestAnswers(): number | null {
  const [answers, setAnswers] = useState<number | null>(null);
  useEffect(() => {
    void loadMoving()
      .then(({ countGuestAnswers }) => countGuestAnswers())
      // What cannot be read cannot be moved either.
      .catch(() => 0)
      .then(setAnswers);
  }, []);
  return answers;
}

/** For someone signed in while this device holds a guest's answers, who may be somebody else: moves them when they say so. */
export function MoveProgress({
  person,
  answers,
  variant = 'quiet',
  onMoved,
}: {
  /** Whose page it is. */
  person: string;
  /** How many there are. */
  answers: number;
  variant?: 'secondary' | 'quiet';
  /** Told when all of them are in the account. */
  onMoved: () => void;
}): ReactElement {
  const [phase, setPhase] = useState<'asked' | 'moving' | 'done'>('asked');
  const [sentence, setSentence] = useState<string | null>(null);
  const move = async (): Promise<void> => {
    if (phase === 'moving') return;
    setPhase('moving');
    try {
      const { moveProgress, lostWords } = await loadMoving();
      const lost = lostWords(await moveProgress(person));
      setPhase('done');
      setSentence(lost);
      if (lost === null) onMoved();
    } catch (error) {
      setPhase('asked');
      setSentence(error instanceof Error ? error.message : String(error));
    }
  };
  const held =
    answers === 1
      ? 'This device holds one answer that is in no account yet.'
      : `This device holds ${answers} answers that are in no account yet.`;
  return (
    <>
      <output>{sentence ?? held}</output>{' '}
      {phase !== 'done' && (
        <Button variant={variant} aria-disabled={phase === 'moving'} onClick={() => void move()}>
          {phase === 'moving' ? 'Moving…' : `Move ${answers === 1 ? 'it' : 'them'} into mine`}
        </Button>
      )}
    </>
  );
}
