'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, type ComponentProps, type MouseEvent, type ReactElement } from 'react';

import styles from './snippet.module.css';

/** A block of Python in the text. Its program can be taken to the playground. */
export function Snippet(props: ComponentProps<'pre'>): ReactElement {
  const router = useRouter();
  const block = useRef<HTMLPreElement>(null);
  const open = async (event: MouseEvent<HTMLAnchorElement>): Promise<void> => {
    event.preventDefault();
    // What packs a program is loaded when somebody wants to take one along.
    const { fragmentOf } = await import('#browser/playground/share-link.ts');
    const code = `${(block.current?.textContent ?? '').trimEnd()}\n`;
    router.push(`/playground${fragmentOf({ code, watched: [] })}`);
  };
  return (
    <div className={styles.snippet}>
      {/* What scrolls sideways must be reachable by keyboard. */}
      <pre {...props} ref={block} tabIndex={0} />
      <Link className={styles.open} href="/playground" prefetch={false} onClick={(event) => void open(event)}>
        Try it in the playground
      </Link>
    </div>
  );
}
