import { useEffect, useId, useRef, useState } from 'react';
import type { RefObject } from 'react';

interface Complaint {
  readonly says: string;
  /** Another one each time, so that the same sentence is heard again. */
  readonly time: number;
}

/**
 * What is wrong with what a form's answer holds. While it is said, the fields of the answer point to it, and the first that
 * is empty, else the first, has the focus.
 * @returns the `id` to be given to the sentence; null says that nothing is wrong.
 */
export function useComplaint(form: RefObject<HTMLFormElement | null>): {
  readonly id: string;
  readonly complaint: Complaint | null;
  readonly complain: (says: string | null) => void;
} {
  const id = useId();
  const times = useRef(0);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  useEffect(() => {
    if (!complaint) return;
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])];
    for (const field of fields) {
      field.setAttribute('aria-describedby', id);
      if (isText(field)) field.setAttribute('aria-invalid', 'true');
    }
    const empty = fields.find((field) => isText(field) && field.value === '');
    (empty ?? fields[0])?.focus();
    return () => {
      for (const field of fields) {
        field.removeAttribute('aria-describedby');
        field.removeAttribute('aria-invalid');
      }
    };
  }, [complaint, form, id]);
  return {
    id,
    complaint,
    complain: (says) => setComplaint(says === null ? null : { says, time: (times.current += 1) }),
  };
}

/** Choices and things to rank cannot be invalid each by itself. */
function isText(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  return field.matches('input:not([type=radio], [type=range]), textarea');
}
