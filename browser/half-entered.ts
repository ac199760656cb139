const touched = new Set<HTMLFormElement>();
let watching = false;

/** Begins to notice which forms of this page a learner has put something into. */
export function watchEntering(): void {
  if (watching) return;
  watching = true;
  const touch = (event: Event): void => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (form) touched.add(form);
  };
  // Putting things in order is done with buttons.
  for (const type of ['input', 'change', 'click']) document.addEventListener(type, touch, true);
  document.addEventListener('submit', (event) => forget(event.target), true);
}

/** A prediction stays half entered until it is decided: it may be refused, and asks the server. */
function forget(form: EventTarget | null): void {
  if (form instanceof HTMLFormElement && !form.closest('article[data-stage]')) touched.delete(form);
}

/**
 * Whether leaving this page now would cost the learner something: a card of a review is open, a prediction waits for its
 * verdict, a form holds what was not sent, or a part of the page says so by `data-holds-work`.
 */
export function holdsWork(): boolean {
  const cards = [...document.querySelectorAll('article[data-stage]')];
  if (location.pathname === '/review' && cards.length > 0) return true;
  if (cards.some((card) => card.getAttribute('data-stage') === 'locked')) return true;
  // A selection, or the way back from what was just done.
  if (document.querySelector('[data-holds-work]')) return true;
  for (const form of touched) {
    const stage = form.closest('article[data-stage]')?.getAttribute('data-stage');
    if (!form.isConnected || stage === 'decided') touched.delete(form);
  }
  return touched.size > 0;
}
