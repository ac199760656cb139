'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { ROLES } from '#domain/account/role.ts';
import type { ResetLink } from '#server/commands/issue-reset-link.ts';
import type { PersonRow } from '#server/queries/people.ts';

import { FormMessage } from '../form-parts.tsx';
import { useForm } from '../use-form.ts';
import { issueResetLinkAction, setRoleAction } from './actions.ts';
import styles from './people.module.css';

/** One person: who they are, what they may do, and a link for a new password. */
export function PersonCard({ person, own }: { person: PersonRow; own: boolean }): ReactElement {
  const link = useForm(issueResetLinkAction);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <h2 className={styles.name}>
          {person.name}
          {own && <span className={styles.own}> (you)</span>}
        </h2>
        <p className={styles.detail}>
          <span>{person.email ?? 'no e-mail'}</span> <span>since {day(person.createdAt)}</span>
        </p>
      </div>
      <RoleForm person={person} />
      <form {...link.props} className={styles.issue}>
        <input type="hidden" name="personId" value={person.id} />
        <Button type="submit" variant="quiet" aria-disabled={link.pending}>
          Reset link<span className="visually-hidden"> for {person.name}</span>
        </Button>
      </form>
      {link.state.message && (
        <div className={styles.wide}>
          <FormMessage message={link.state.message} />
        </div>
      )}
      {link.state.done && <ShownLink key={link.state.done.path} name={person.name} link={link.state.done} />}
    </li>
  );
}

function RoleForm({ person }: { person: PersonRow }): ReactElement {
  const { state, pending, props } = useForm(setRoleAction);
  const [role, setRole] = useState(person.role);
  return (
    <form {...props} className={styles.role}>
      <input type="hidden" name="personId" value={person.id} />
      <select
        name="role"
        className={styles.select}
        aria-label={`Role of ${person.name}`}
        value={role}
        onChange={(event) => setRole(event.target.value as PersonRow['role'])}
      >
        {ROLES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <Button type="submit" variant="secondary" disabled={pending || role === person.role}>
        Save<span className="visually-hidden"> the role of {person.name}</span>
      </Button>
      <FormMessage message={state.message} done={role === person.role ? state.done : null} />
    </form>
  );
}

/** The link, this once: only a hash of it is kept. */
function ShownLink({ name, link }: { name: string; link: ResetLink }): ReactElement {
  const [copied, setCopied] = useState(false);
  const address = new URL(link.path, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={styles.wide}>
      <output className={styles.detail}>
        For {name}, once, until {until(link.expiresAt)}. It is not shown again.
      </output>
      <div className={styles.link}>
        <input
          className={styles.address}
          readOnly
          value={address}
          aria-label={`Reset link for ${name}`}
          onFocus={(event) => event.target.select()}
        />
        {/* Browsers lend the clipboard to https (and this machine) only; elsewhere the field selects itself. */}
        {'clipboard' in navigator && (
          <Button variant="secondary" onClick={() => void copy()}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </div>
    </div>
  );
}

function until(at: number): string {
  return new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}

function day(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
}
