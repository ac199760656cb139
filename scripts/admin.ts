/**
 * Looks after accounts from the command line, also while Heapwise runs: `npm run admin -- help`.
 * Ends with 0 when done, 1 when it could not be, 2 when the command was not understood.
 */
import { findPersonByIdentifier, listPeople } from '#db/people.ts';
import type { Person } from '#db/people.ts';
import { ROLES } from '#domain/account/role.ts';
import { OPERATOR } from '#server/auth/actor.ts';
import { now } from '#server/clock.ts';
import { issueResetLink } from '#server/commands/issue-reset-link.ts';
import { setRole } from '#server/commands/set-role.ts';
import { databaseFile, env } from '#server/env.ts';
import { AppError } from '#server/errors.ts';
import { store } from '#server/store.ts';

import { readEnvFile } from './start/env-file.mjs';

const HELP = `npm run admin -- COMMAND

  list                  everyone with an account: name, role, e-mail
  set-role NAME ROLE    make NAME a ${ROLES.join(', ')}
  reset-link NAME       print a link with which NAME chooses a new password (once, within 24 hours)
  help                  this text

NAME is a user name or an e-mail address. The database is the file of DATABASE_URL, else heapwise.db
in HEAPWISE_DATA, else in ./data.`;

/** A command that was not understood. */
class Misuse extends Error {}

async function run([command, ...args]: string[]): Promise<string> {
  switch (command) {
    case undefined:
    case 'help':
    case '--help':
      return HELP;
    case 'list':
      expectArguments(args, 0, 'list');
      return list();
    case 'set-role':
      expectArguments(args, 2, 'set-role NAME ROLE');
      return changeRole(args[0] ?? '', args[1] ?? '');
    case 'reset-link':
      expectArguments(args, 1, 'reset-link NAME');
      return resetLink(args[0] ?? '');
    default:
      throw new Misuse(`There is no command "${command}".`);
  }
}

async function list(): Promise<string> {
  const people = await listPeople(store().db);
  if (people.length === 0) return `Nobody has an account yet in ${databaseFile()}.`;
  const width = Math.max(...people.map(({ name }) => name.length));
  return people
    .map(({ name, role, email }) => `${name.padEnd(width)}  ${role.padEnd(13)}  ${email ?? ''}`.trimEnd())
    .join('\n');
}

async function changeRole(name: string, wanted: string): Promise<string> {
  const role = ROLES.find((known) => known === wanted);
  if (!role) throw new Misuse(`There is no role "${wanted}": choose ${ROLES.join(', ')}.`);
  const person = await named(name);
  await setRole(store(), OPERATOR, person.id, role);
  return `${person.name} is ${role === 'learner' ? 'a' : 'an'} ${role} now.`;
}

async function resetLink(name: string): Promise<string> {
  const person = await named(name);
  const { path, expiresAt } = await issueResetLink(store(), OPERATOR, person.id, now());
  const site = env().NEXTAUTH_URL;
  return [
    `With this link ${person.name} chooses a new password, once, until ${new Date(expiresAt).toLocaleString()}:`,
    site ? new URL(path, site).href : `${path}   (after the address of your site)`,
  ].join('\n');
}

async function named(name: string): Promise<Person> {
  const person = await findPersonByIdentifier(store().db, name);
  if (person) return person;
  throw new AppError(
    'no-such-person',
    `Nobody has the name "${name}". "npm run admin -- list" shows everyone.`,
  );
}

function expectArguments(args: readonly string[], count: number, usage: string): void {
  if (args.length !== count) throw new Misuse(`Write: npm run admin -- ${usage}`);
}

readEnvFile();
try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Misuse || error instanceof AppError)) throw error;
  console.error(error instanceof Misuse ? `${error.message}\n\n${HELP}` : error.message);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
