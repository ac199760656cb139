/**
 * Thrown where a log was taken off this device while a page with it was open: its person signed out, or someone else signed
 * in. A page does not begin it anew, because what came after would be reviewed as if nothing had been answered before.
 */
export class LogGone extends Error {
  constructor() {
    super('These cards are no longer on this device: you have signed out here. Load the page again.');
  }
}
