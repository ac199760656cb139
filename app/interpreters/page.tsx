import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { listInterpreters } from '#server/queries/interpreters.ts';

import { InterpreterRow } from './interpreter-row.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Interpreters',
  description: 'The Pythons that answer here: version, word size, platform and lock of each.',
};

/** Which Pythons answer here, which only left recorded facts, and what that means for a learner. */
export default async function InterpretersPage(): Promise<ReactElement> {
  const { entries, unsupported } = await listInterpreters();
  const live = entries.filter(({ answers }) => answers === 'live').length;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Interpreters</h1>
        <p>
          “How many bytes?” has no answer until you say which Python you ask. It moves with the version and
          with the width of a pointer, so no answer in these lessons was typed in by hand: each was measured
          by running a program in one of the interpreters below.
        </p>
      </header>
      <ul className={styles.legend}>
        <li>
          <span className={styles.chip} data-answers="live">
            Answers here
          </span>
          This server runs the program when you press <em>Run it</em>, in a fresh process with limits on time,
          memory and output.
        </li>
        <li>
          <span className={styles.chip} data-answers="browser">
            In your browser
          </span>
          Python compiled to WebAssembly. It runs on your own device, so it is the one whose code you may
          edit.
        </li>
        <li>
          <span className={styles.chip} data-answers="recorded">
            Recorded
          </span>
          Not installed on this server. What it answered was recorded earlier, and is labelled so.
        </li>
      </ul>
      {live === 0 && (
        <p className={styles.warning}>
          No CPython answers on this server, so its numbers come from recorded facts. Whoever runs it can
          install Python 3.9 or newer, or name one in <code>HEAPWISE_PYTHONS</code>, and start it again.
        </p>
      )}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <InterpreterRow key={entry.environment.id} entry={entry} />
        ))}
      </ul>
      {unsupported > 0 && (
        <p className={styles.note}>
          {unsupported === 1 ? 'One more Python was' : `${unsupported} more Pythons were`} found on this
          server and left out: older than 3.9, or unable to start.
        </p>
      )}
    </div>
  );
}
