'use client';

import type { FormEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './account.module.css';
import { signOutAction, signOutEverywhereAction } from './actions.ts';

/** Where leaving stands: not asked for, refused without a connection, saving, or told that something could not be saved. */
type Leaving =
  { readonly phase: 'no' | 'offline' | 'saving' } | { readonly phase: 'unsaved'; readonly count: number };

/** Out on this device, or on all of them. What is on this device only is saved first, or kept for its person. */
export function SignOutForms({ person, name }: { person: string; name: string }): ReactElement {
  const [leaving, setLeaving] = useState<Leaving>({ phase: 'no' });
  const form = useRef<HTMLFormElement>(null);
  const isReady = useRef(false);

  const go = async (): Promise<void> => {
    const { leaveDevice } = await import('#browser/offline/leave-device.ts');
    const { endPush } = await import('#browser/push/end-push.ts');
    await leaveDevice(person, name);
    // While it is still clear who asks.
    await endPush();
    submit();
  };

  const submit = (): void => {
    isReady.current = true;
    form.current?.requestSubmit();
  };

  const leave = (event: FormEvent<HTMLFormElement>): void => {
    if (isReady.current) return;
    event.preventDefault();
    form.current = event.currentTarget;
    if (leaving.phase === 'saving') return;
    // The server could not be told, and what is on this device would go for nothing.
    if (!navigator.onLine) {
      setLeaving({ phase: 'offline' });
      return;
    }
    setLeaving({ phase: 'saving' });
    void save().catch((error: unknown) => {
      console.warn('What is on this device could not be looked at before signing out.', error);
      submit();
    });
  };

  const save = async (): Promise<void> => {
    const { saveBeforeLeaving } = await import('#browser/offline/leave-device.ts');
    const count = await saveBeforeLeaving(person);
    if (count > 0) setLeaving({ phase: 'unsaved', count });
    else await go();
  };

  const isSaving = leaving.phase === 'saving';
  return (
    <div className={styles.signOut}>
      <form action={signOutAction} onSubmit={leave}>
        <Button type="submit" variant="secondary" aria-disabled={isSaving}>
          Sign out
        </Button>
      </form>
      <form action={signOutEverywhereAction} onSubmit={leave}>
        <Button type="submit" variant="secondary" aria-describedby="everywhere" aria-disabled={isSaving}>
          Sign out everywhere
        </Button>
      </form>
      <p id="everywhere" className={styles.hint}>
        Everywhere means every device, this one too, and notifications end on all of them. Do it when you have
        lost one.
      </p>
      <output>
        {isSaving && <p>Saving…</p>}
        {leaving.phase === 'offline' && (
          <p>
            You are offline, and signing out needs a connection. Nothing was taken from this device; try again
            when you are connected.
          </p>
        )}
        {leaving.phase === 'unsaved' && (
          <>
            <p>
              {leaving.count === 1 ? 'One answer is' : `${leaving.count} answers are`} not saved yet, and
              saving did not work just now. You can stay and try again later. If you sign out,{' '}
              {leaving.count === 1 ? 'it stays' : 'they stay'} on this device until {name} signs in here
              again; nobody else sees {leaving.count === 1 ? 'it' : 'them'}.
            </p>
            <Button variant="secondary" onClick={() => void go()}>
              Sign out, and keep {leaving.count === 1 ? 'it' : 'them'} here
            </Button>
          </>
        )}
      </output>
    </div>
  );
}
