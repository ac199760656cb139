import { expect, test } from 'vitest';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { ClaimFinding } from './claim.ts';
import { claimVerdict, verdictText } from './claim-verdict.ts';

const ON: Readonly<Record<string, EnvironmentId>> = {
  '3.9': 'cpython-3.9-64',
  '3.10': 'cpython-3.10-64',
  '3.11': 'cpython-3.11-64',
  '3.12': 'cpython-3.12-64',
  '3.13': 'cpython-3.13-64',
  '3.13t': 'cpython-3.13t-64',
  browser: 'pyodide-3.14-32',
};

test.each<[{ readonly [environment: string]: ClaimFinding }, string]>([
  [{}, 'not recorded'],
  [{ '3.9': 'true', '3.13': 'true' }, 'true'],
  [{ '3.9': 'false', browser: 'false' }, 'false'],
  [{ '3.9': 'imprecise' }, 'imprecise'],
  [{ '3.9': 'imprecise', '3.13': 'false' }, 'imprecise'],
  [{ '3.13': 'false', '3.9': 'true' }, 'only on 3.9'],
  [{ browser: 'true', '3.9': 'false' }, 'only on Pyodide'],
  [{ '3.11': 'true', '3.10': 'true', '3.9': 'true', '3.12': 'false' }, 'only on 3.9–3.11'],
  [{ '3.9': 'true', '3.10': 'true', '3.11': 'imprecise', '3.12': 'true' }, 'only on 3.9–3.10 and 3.12'],
  [
    { '3.9': 'true', '3.11': 'true', '3.12': 'true', browser: 'true', '3.10': 'false' },
    'only on 3.9, 3.11–3.12 and Pyodide',
  ],
  [{ '3.13': 'true', '3.13t': 'true', '3.9': 'false' }, 'only on 3.13 and 3.13t'],
])('%o is %s', (found, text) => {
  const findings = new Map(
    Object.entries(found).map(([name, finding]) => [ON[name] as EnvironmentId, finding]),
  );
  expect(verdictText(claimVerdict(findings))).toBe(text);
});
