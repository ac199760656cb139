'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import { buttonClass } from '#components/ui/button.tsx';
import type { ImportResult } from '#server/commands/import-data.ts';

import { FormMessage } from '../../form-parts.tsx';
import styles from './data.module.css';
import { importSentence } from './import-sentence.ts';

type Progress =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'done' | 'refused'; readonly sentence: string };

/** One button that asks for a file and takes what is in it. */
export function ImportForm(): ReactElement {
  const id = useId();
  const router = useRouter();
  const [progress, setProgress] = useState<Progress>({ is: 'idle' });

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (!file || progress.is === 'reading') return;
    setProgress({ is: 'reading', name: file.name });
    setProgress(await send(file));
    // The same file may be chosen again.
    target.value = '';
    router.refresh();
  };

  return (
    <div className={styles.import}>
      <label className={`${buttonClass('secondary')} ${styles.choose}`} htmlFor={id}>
        <input
          id={id}
          type="file"
          accept=".zip,.apkg,.colpkg,.json,.csv"
          className="visually-hidden"
          aria-describedby="import-hint"
          onChange={(event) => void take(event)}
        />
        Choose a file
      </label>
      <output className={styles.reading}>
        {progress.is === 'reading' && `Reading ${progress.name}…`}
      </output>
      <FormMessage
        message={progress.is === 'refused' ? progress.sentence : null}
        done={progress.is === 'done' ? progress.sentence : null}
      />
    </div>
  );
}

async function send(file: File): Promise<Progress> {
  const response = await fetch('/api/import', { method: 'POST', body: file }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as {
    imported?: ImportResult;
    error?: { message: string };
  } | null;
  if (answer?.imported) return { is: 'done', sentence: importSentence(answer.imported) };
  const sentence =
    answer?.error?.message ??
    'Heapwise cannot be reached. Try again when you are online: importing twice does no harm.';
  return { is: 'refused', sentence };
}
