/** Set once the questions were fetched while this tab is open: only what changes then asks for more. */
const FETCHED = 'heapwise-fetched-ahead';

/** Whether this tab has fetched the questions of this person, or of the guest. */
export function wasFetched(person: string | null): boolean {
  return sessionStorage.getItem(FETCHED) === (person ?? '');
}

/** Notes that it has. */
export function markFetched(person: string | null): void {
  sessionStorage.setItem(FETCHED, person ?? '');
}

/** Forgets whose questions this tab has fetched. */
export function forgetFetched(): void {
  sessionStorage.removeItem(FETCHED);
}
