import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';

const MetaSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  track: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write the track in kebab-case'),
  trackTitle: z.string().min(1).optional(),
  position: z.number().int().positive(),
  minutes: z.number().int().positive(),
  covers: z.array(z.string()).default([]),
});

/** The fields of a lesson's front matter, as written. */
export type FrontMatter = z.infer<typeof MetaSchema>;

/** What stands between the two lines of `---`, and the lines of its fields for messages. */
export interface ReadFrontMatter {
  readonly fields: FrontMatter;
  /** The line (from 1) of a field; that of the first `---` where it is absent. */
  lineOf(field: keyof FrontMatter): number;
  /** The MDX with blank lines instead of the front matter, so that its lines keep their numbers. */
  readonly text: string;
}

/**
 * Reads the front matter of `lesson.mdx`.
 * @param file names it in messages.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export function readFrontMatter(source: string, file: string): ReadFrontMatter {
  const unified = source.replaceAll('\r\n', '\n');
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(unified);
  if (!matter?.[1])
    throw new Error(`${file}:1: begin the lesson with front matter between two lines of "---".`);
  const lines = new LineCounter();
  const document = parseDocument(matter[1], { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new Error(
      `${file}:${(broken.linePos?.[0].line ?? 0) + 1}: front matter: ${firstLine(broken.message)}`,
    );
  const lineOf = (field: string): number => lineOfKey(document, lines, field) + 1;
  const meta = MetaSchema.safeParse(document.toJS());
  if (!meta.success)
    throw new Error(
      meta.error.issues
        .map((issue) => `${file}:${lineOf(fieldOf(issue))}: front matter: ${sentence(issue)}`)
        .join('\n'),
    );
  const skipped = matter[0].split('\n').length - 1;
  return { fields: meta.data, lineOf, text: '\n'.repeat(skipped) + unified.slice(matter[0].length) };
}

function fieldOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '');
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no field "${issue.keys.join('", "')}": use ${Object.keys(MetaSchema.shape).join(', ')}.`;
  return `${issue.path.join('.')}: ${issue.message}`;
}

/** The line of a key within the front matter, from 1; 0 where it is absent. */
function lineOfKey(document: Document, lines: LineCounter, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return start === undefined ? 0 : lines.linePos(start).line;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}
