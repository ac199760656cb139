import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './account.module.css';
import { signOutAction, signOutEverywhereAction } from './actions.ts';

/** Out on this device, or on all of them. */
export function SignOutForms(): ReactElement {
  return (
    <div className={styles.signOut}>
      <form action={signOutAction}>
        <Button type="submit" variant="secondary">
          Sign out
        </Button>
      </form>
      <form action={signOutEverywhereAction}>
        <Button type="submit" variant="secondary" aria-describedby="everywhere">
          Sign out everywhere
        </Button>
      </form>
      <p id="everywhere" className={styles.hint}>
        Everywhere means every device, this one too. Do it when you have lost one.
      </p>
    </div>
  );
}
