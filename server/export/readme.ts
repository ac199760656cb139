/** What lies in the archive, for whoever opens it. */
export function readmeOf(name: string, day: string, site: string): string {
  return `Heapwise: everything of ${name}, ${day}
${site}

heapwise.apkg   For Anki (2.1 or later): File > Import. Your cards with question and answer, their due days, the review
                log, and the memory state of FSRS.
cards.csv       The same cards as text, with the header lines that Anki's text import reads. Also opens as a spreadsheet.
revlog.csv      Ratings that stand, in the form that the optimizers of FSRS read. Times in milliseconds since 1970, UTC.
reviews.csv     The whole review log: also what you took back, suspended, buried, moved or reset.
data.json       All that is stored of you: account, settings, fitted parameters, answers, review log, cards, reminders.
                Version 1 of "heapwise-person". Instants are milliseconds since 1970, UTC; days are your own days.

To come back, here or on another Heapwise: Account > Your data > Import, and choose this archive as it is. Importing
twice changes nothing.

Not in here: the hash of your password and the secrets of links and devices, which open doors; and the counts of single cards
on single days, which follow from the review log.
`;
}
