import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { parseAddress } from '#sandbox/protocol/address.ts';
import { SECRET_CHARACTERS, shortSecret } from '#sandbox/protocol/secure.ts';

import { AppError } from './errors.ts';

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Files or folders, separated as in PATH. */
const existingPaths = optionalText
  .transform((text = '') => text.split(path.delimiter).filter((part) => part !== ''))
  .superRefine((paths, context) => {
    for (const missing of paths.filter((part) => !existsSync(/* turbopackIgnore: true */ part)))
      context.addIssue({
        code: 'custom',
        message: `HEAPWISE_PYTHONS names ${missing}, which does not exist. Name Python executables, or folders of them, separated by "${path.delimiter}".`,
      });
  });

/** A folder that is there. */
const lessonsFolder = optionalText.refine(
  (folder) => folder === undefined || existsSync(/* turbopackIgnore: true */ folder),
  { message: 'HEAPWISE_LESSONS names a folder that does not exist. Name the one that holds your lessons.' },
);

/** Addresses of runners, separated by commas. */
const runnerAddresses = optionalText
  .transform((text = '') =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .transform((texts, context) =>
    texts.flatMap((text) => {
      try {
        return [parseAddress(text)];
      } catch (error) {
        const message = `HEAPWISE_RUNNERS: ${error instanceof Error ? error.message : String(error)}`;
        context.addIssue({ code: 'custom', message });
        return [];
      }
    }),
  );

/** Every environment variable that Heapwise reads, and the sentence for a wrong value. */
const EnvSchema = z.object({
  HEAPWISE_DATA: optionalText,
  DATABASE_URL: optionalText.refine((url) => url === undefined || url.startsWith('file:'), {
    message: 'DATABASE_URL must begin with "file:", for example file:./data/heapwise.db.',
  }),
  HEAPWISE_SETUP_TOKEN: optionalText,
  HEAPWISE_CLOCK_FILE: optionalText,
  HEAPWISE_FACTS: optionalText,
  HEAPWISE_LESSONS: lessonsFolder,
  HEAPWISE_PYTHONS: existingPaths,
  HEAPWISE_RUNNERS: runnerAddresses,
  HEAPWISE_RUNNER_SECRET: optionalText.refine(
    (secret) => secret === undefined || secret.length >= SECRET_CHARACTERS,
    { message: shortSecret() },
  ),
  NEXTAUTH_URL: optionalText.refine((url) => url === undefined || /^https?:\/\/[^/]+\/?$/.test(url), {
    message: 'NEXTAUTH_URL must be the address of the site alone, for example https://heapwise.example.org.',
  }),
  HEAPWISE_TRUST_PROXY: optionalText
    .refine((value) => value === undefined || value === '0' || value === '1', {
      message:
        'HEAPWISE_TRUST_PROXY must be 1 (one proxy stands before Heapwise and sets X-Forwarded-For) or 0.',
    })
    .transform((value) => value === '1'),
  GITHUB_ID: optionalText,
  GITHUB_SECRET: optionalText,
  OIDC_ISSUER: optionalText,
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: optionalText,
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
});

/** Settings that only make sense together. */
const CheckedEnvSchema = EnvSchema.refine((env) => !env.GITHUB_ID === !env.GITHUB_SECRET, {
  message: 'GITHUB_ID and GITHUB_SECRET belong together: set both or neither.',
})
  .refine((env) => !env.OIDC_ISSUER === !env.OIDC_CLIENT_ID && !env.OIDC_ISSUER === !env.OIDC_CLIENT_SECRET, {
    message: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all or none.',
  })
  .refine((env) => !env.SMTP_URL || env.NEXTAUTH_URL, {
    message: 'SMTP_URL needs NEXTAUTH_URL, the address of this site, for the links in the mail.',
  })
  .refine((env) => env.HEAPWISE_RUNNERS.length === 0 || env.HEAPWISE_RUNNER_SECRET, {
    message: 'HEAPWISE_RUNNERS needs HEAPWISE_RUNNER_SECRET, the secret that the runners were given too.',
  });

/** The parsed environment. */
export type Env = z.infer<typeof EnvSchema>;

let parsed: Env | undefined;

/**
 * The environment, parsed once.
 * @throws AppError with a sentence for each wrong value.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = CheckedEnvSchema.safeParse(process.env);
  if (!result.success) {
    throw new AppError('bad-environment', result.error.issues.map((issue) => issue.message).join(' '));
  }
  parsed = result.data;
  return parsed;
}

/**
 * The folder for the database and the secrets, made when absent.
 * @throws AppError when it cannot be written.
 */
export function dataFolder(): string {
  const folder = path.resolve(/* turbopackIgnore: true */ env().HEAPWISE_DATA ?? 'data');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new AppError(
      'data-folder',
      `The data folder ${folder} cannot be written. Set HEAPWISE_DATA to a folder that this user can write.`,
    );
  }
  return folder;
}

/** The database's file: `DATABASE_URL` without its `file:`, or `heapwise.db` in the data folder. */
export function databaseFile(): string {
  const url = env().DATABASE_URL;
  return url
    ? path.resolve(/* turbopackIgnore: true */ url.slice('file:'.length))
    : path.join(dataFolder(), 'heapwise.db');
}

/**
 * A secret of this installation: made on first use, kept in the data folder, readable by this user alone.
 * @param make Gives the text of a new one; 256 random bits unless said.
 */
export function secret(name: string, make = () => randomBytes(32).toString('base64url')): string {
  const file = path.join(dataFolder(), `${name}.secret`);
  if (existsSync(file)) {
    // A copy put back from a backup may have become readable for others.
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600);
  } else {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
