import type { ReactElement } from 'react';

import styles from './prose.module.css';

/** A measured number in the prose. It always says where it was measured. */
export function Measured({
  value,
  unit,
  where,
  version,
  recordedOn,
}: {
  value: string;
  unit: string;
  where: string;
  version: string;
  recordedOn: string;
}): ReactElement {
  return (
    <span className={styles.measured} title={`Measured on ${where} (${version}) on ${recordedOn}`}>
      <span className={styles.measuredValue}>
        {value}
        {unit && ` ${unit}`}
      </span>{' '}
      <span className={styles.measuredWhere}>{where}</span>
    </span>
  );
}
