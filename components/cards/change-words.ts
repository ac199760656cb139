import type { CardChange } from '#browser/cards/send-changes.ts';

/** What is asked before, and said after, something is done to cards. */
export interface ChangeWords {
  /** Of the button that opens the question, and of the one that does it. */
  readonly verb: string;
  readonly title: string;
  /** What happens, and that it can be undone. */
  readonly says: string;
  readonly done: string;
}

/** The words for a change of this many cards; `title` names a single one. */
export function changeWords(type: CardChange['type'], count: number): ChangeWords {
  const one = count === 1;
  const cards = one ? 'this card' : `${count} cards`;
  const Cards = one ? 'This card' : `${count} cards`;
  const [they, their, s] = one ? ['it', 'its', 's'] : ['they', 'their', ''];
  switch (type) {
    case 'suspend':
      return {
        verb: 'Suspend',
        title: `Suspend ${cards}?`,
        says: `${Cards} stay${s} out of reviews until you resume ${one ? 'it' : 'them'}. Nothing of ${their} history is lost, and you can undo this.`,
        done: `${Cards} ${one ? 'is' : 'are'} suspended.`,
      };
    case 'resume':
      return {
        verb: 'Resume',
        title: `Resume ${cards}?`,
        says: `${Cards} come${s} back to reviews, on the ${one ? 'day' : 'days'} ${they} ${one ? 'is' : 'are'} due. You can undo this.`,
        done: `${Cards} ${one ? 'is' : 'are'} back in reviews.`,
      };
    case 'bury':
      return {
        verb: 'Not today',
        title: `Put ${cards} aside for today?`,
        says: `${Cards} come${s} back tomorrow. You can undo this.`,
        done: `${Cards} ${one ? 'is' : 'are'} put aside for today, and come${s} back tomorrow.`,
      };
    case 'move':
      return {
        verb: 'Move',
        title: `Move ${cards} to another day?`,
        says: `${Cards} come${s} back on the day you choose. What is known of ${one ? 'it' : 'them'} stays as it is, and you can undo this.`,
        done: `${Cards} ${one ? 'is' : 'are'} moved.`,
      };
    case 'reset':
      return {
        verb: 'Reset',
        title: `Reset ${cards}?`,
        says: `${Cards} leave${s} your reviews, and ${their} next answer counts as ${their} first. ${one ? 'Its' : 'Their'} history stays in your log, and you can undo this.`,
        done: `${Cards} ${one ? 'is' : 'are'} reset.`,
      };
  }
}
