import { GUEST } from '#browser/service-worker/kept-page.ts';

/** Whose page this is, as it was drawn; null for a guest's. */
export function pagePerson(): string | null {
  const person = document.documentElement.dataset['person'];
  return person === undefined || person === GUEST ? null : person;
}
