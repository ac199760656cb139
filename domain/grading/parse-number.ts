/** Spaces (thin and unbreakable ones too), underscores and apostrophes that people put between thousands. */
const GROUPING = /(?<=\d)[\s_'’](?=\d{3}(?!\d))/gu;
const COMMA_GROUPS = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * A number as a person types it: `1 024`, `1,024`, `1_024`, `0.5`, and with its unit, `56 bytes`. Null for anything that
 * is not clearly one finite number.
 *
 * @param units Words that may follow the number, in lower case.
 */
export function parseNumber(raw: unknown, units: readonly string[]): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string') return null;
  const bare = withoutUnit(raw.trim().replaceAll('−', '-'), units).replaceAll(GROUPING, '');
  const text = COMMA_GROUPS.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!PLAIN.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const unit = units.find((candidate) => candidate !== '' && lower.endsWith(candidate));
  return unit === undefined ? text : text.slice(0, -unit.length).trim();
}
