import type { ComponentProps, ReactElement } from 'react';

import styles from './button.module.css';

type Variant = 'primary' | 'secondary' | 'quiet';

/** A button; `primary` is the one thing to do next. */
export function Button({
  variant = 'primary',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: Variant }): ReactElement {
  return <button type={type} className={`${styles.button} ${styles[variant]} ${className}`} {...rest} />;
}

/** The class names that make a link look like a button. */
export function buttonClass(variant: Variant = 'primary'): string {
  return `${styles.button} ${styles[variant]}`;
}
