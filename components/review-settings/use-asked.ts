'use client';

import { useState, useTransition } from 'react';

/** What a question to the server brings: what was asked for, or the sentence of a refusal. */
export interface Answer<T> {
  readonly done: T | null;
  readonly message: string | null;
}

const NO_ANSWER = 'Heapwise cannot be reached. Try again when you are online.';

/** Asks the server, one question at a time, and keeps its last answer. */
export function useAsked<T>(): {
  readonly answer: Answer<T>;
  readonly pending: boolean;
  readonly ask: (question: () => Promise<Answer<T>>) => void;
  readonly forget: () => void;
} {
  const [answer, setAnswer] = useState<Answer<T>>({ done: null, message: null });
  const [pending, startTransition] = useTransition();
  return {
    answer,
    pending,
    ask: (question) => {
      if (pending) return;
      startTransition(async () => {
        const answer = await question().catch(() => ({ done: null, message: NO_ANSWER }));
        // Shown together with the page that the answer brings along.
        startTransition(() => setAnswer(answer));
      });
    },
    forget: () => setAnswer({ done: null, message: null }),
  };
}
