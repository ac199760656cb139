import type { ReactElement } from 'react';

/** Text of a program or from one. It may scroll, so a keyboard can reach it; `label` says what it is. */
export function Scrollable({
  className,
  label,
  text,
}: {
  className: string | undefined;
  label: string;
  text: string;
}): ReactElement {
  return (
    // A keyboard cannot scroll it in Safari unless it can be focused, and a label needs a role.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <pre role="group" tabIndex={0} aria-label={label} className={className}>
      {text}
    </pre>
  );
}
