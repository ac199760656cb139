import type { ReactElement } from 'react';

import type { InterpreterEntry } from '#server/queries/interpreters.ts';

import styles from './interpreter-row.module.css';
import page from './page.module.css';

const ANSWERS = { live: 'Answers here', browser: 'In your browser', recorded: 'Recorded' } as const;

const BITS_PER_BYTE = 8;

/** One interpreter: what it is, and who answers for it. */
export function InterpreterRow({ entry }: { entry: InterpreterEntry }): ReactElement {
  const { environment, answers, alsoHere, programs, problem } = entry;
  const [, minor = environment.version] = /^(\d+\.\d+)/.exec(environment.version) ?? [];
  const bytes = environment.wordBits / BITS_PER_BYTE;
  return (
    <li className={styles.row} data-answers={answers}>
      <div className={styles.name}>
        <h2>
          {environment.implementation === 'pyodide' ? 'Pyodide' : 'CPython'} <span>{minor}</span>
        </h2>
        <span className={page.chip} data-answers={answers}>
          {ANSWERS[answers]}
        </span>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Version</dt>
          <dd className="number">
            {environment.version}
            {alsoHere.length > 0 && <small>, also {alsoHere.join(', ')}</small>}
          </dd>
        </div>
        <div>
          <dt>Pointer</dt>
          <dd>
            <span className={styles.pointer} aria-hidden="true">
              {Array.from({ length: bytes }, (_, index) => (
                <i key={index} />
              ))}
            </span>
            {bytes} bytes, {environment.wordBits}-bit
          </dd>
        </div>
        <div>
          <dt>Platform</dt>
          <dd>
            {environment.platform} on {environment.machine}
          </dd>
        </div>
        <div>
          <dt>Global lock</dt>
          <dd>{lockText(entry)}</dd>
        </div>
        <div className={styles.build}>
          <dt>Build</dt>
          <dd>{environment.build}</dd>
        </div>
        <div>
          <dt>Recorded facts</dt>
          <dd>{programs === 0 ? 'nothing yet' : `${programs} programs`}</dd>
        </div>
      </dl>
      {problem !== null && <p className={styles.problem}>Its self-test failed: {problem}</p>}
    </li>
  );
}

function lockText({ environment, answers }: InterpreterEntry): string {
  if (!environment.gil) return 'off: threads run side by side';
  return answers === 'browser' ? 'on, and no threads at all' : 'on';
}
