'use client';

import { useState, type ReactElement } from 'react';

import { toNotebook, toScript } from '#browser/playground/exports.ts';
import type { Program } from '#browser/playground/program.ts';
import { saveFile } from '#browser/playground/save-file.ts';
import { fragmentOf } from '#browser/playground/share-link.ts';
import { Button } from '#components/ui/button.tsx';

import styles from './playground.module.css';

/** Ways to keep a program or to give it to somebody: a link, a script, a notebook. */
export function TakeAway({ program }: { program: Program }): ReactElement {
  const [link, setLink] = useState<{ address: string; isCopied: boolean } | null>(null);
  const share = async (): Promise<void> => {
    const address = `${window.location.origin}/playground${fragmentOf(program)}`;
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setLink({ address, isCopied });
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void share()}>
        Share
      </Button>
      <Button variant="quiet" onClick={() => saveFile(toScript(program))}>
        Save .py
      </Button>
      <Button variant="quiet" onClick={() => saveFile(toNotebook(program))}>
        Save .ipynb
      </Button>
      <output className={styles.link}>
        {link && (
          <>
            {link.isCopied
              ? 'Link copied. It holds the program itself.'
              : 'Copy this link; it holds the program itself:'}{' '}
            <a href={link.address}>{link.isCopied ? 'Open it' : link.address}</a>
          </>
        )}
      </output>
    </>
  );
}
