import type { ReactElement, ReactNode } from 'react';

/** Shapes that together are one picture, with the sentence that says what is to be seen in it. */
export function Picture({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot hold the shapes it is made of
    <div role="img" aria-label={label} className={className}>
      {children}
    </div>
  );
}
