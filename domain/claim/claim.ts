import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';

/** What a claim is about. */
export const CLAIM_KINDS = [
  /** Bytes of an object, or of what a process uses. */
  'size',
  /** How long something takes, or how its cost grows. */
  'time',
  /** What Python does. */
  'behaviour',
  /** Which names exist and what they take and give. */
  'interface',
  /** What came with which version. */
  'history',
  /** What a term means. */
  'definition',
  /** What one should do. */
  'advice',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Where CPython itself says why: a page of its documentation, or a file of its source. */
export interface Reference {
  readonly in: 'docs' | 'source';
  /** The minor version that was read: `3.13`. */
  readonly version: string;
  /** `library/sys.html#sys.getsizeof` in the documentation, `Objects/listobject.c` in the source. */
  readonly path: string;
  /** A function, macro or heading to look for there. */
  readonly name?: string;
}

interface ClaimBase {
  /** Kebab-case, unique in the ledger, and for ever. */
  readonly id: string;
  /** First and last line of the guide that make it. */
  readonly lines: readonly [number, number];
  readonly kind: ClaimKind;
  /** What the guide says, in our words, sharp enough to be decided. One sentence. */
  readonly statement: string;
  /** What is so, in one sentence. Numbers that Python can be asked for are not typed here. */
  readonly correction: string;
  readonly references: readonly Reference[];
}

/** What a rule says of a claim where its probe printed a value. */
export type ClaimFinding = 'true' | 'false' | 'imprecise';

/** A claim that a program decides. */
export interface TestableClaim extends ClaimBase {
  /** A program that prints one decisive value on one line, as JSON where it can. */
  readonly probe: string;
  /** The rule in words: `True where an empty list has 40 bytes.` */
  readonly rule: string;
  /**
   * The rule: what follows from the printed value (parsed where it is JSON, else the text). It decides by the value; the
   * environment is there for claims about a version.
   */
  readonly judge: (value: Json, environment: EnvironmentId) => ClaimFinding;
  /** What the probe needs that a browser lacks. */
  readonly needs?: readonly ('threads' | 'processes')[];
  /** Set where the value moves from run to run (clocks, addresses, random hashes); the finding must not. */
  readonly varies?: true;
}

/** A claim that no program decides. */
export interface UntestableClaim extends ClaimBase {
  /** Why not, in a sentence. */
  readonly untestable: string;
}

/** A statement of the guide. The ledger holds all of them. */
export type Claim = TestableClaim | UntestableClaim;

/** Whether a program can decide the claim. */
export function isTestable(claim: Claim): claim is TestableClaim {
  return 'probe' in claim;
}
