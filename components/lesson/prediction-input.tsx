'use client';

import type { ReactElement } from 'react';
import { useId } from 'react';

import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import type { Item, ItemInput } from '#domain/lesson/item.ts';
import { LABELLED_JUDGEMENTS } from '#domain/lesson/judgement-label.ts';

import { CodeInput } from './code-input.tsx';
import { GrowthSketch } from './growth-sketch.tsx';
import { OrderInput } from './order-input.tsx';
import styles from './prediction-input.module.css';
import { RatioInput } from './ratio-input.tsx';

/** What the learner has entered so far: text, or one text per number asked for or thing to rank. Empty is "nothing yet". */
export type Draft = string | readonly string[];

interface InputProps {
  readonly draft: Draft;
  readonly locked: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** The empty draft for an input. */
export function emptyDraft(input: ItemInput): Draft {
  if (input.type === 'order') return input.things.map(() => '');
  return input.type === 'numbers' ? Array.from({ length: input.count }, () => '') : '';
}

/** The control with which a learner predicts. Once locked it can be read but not changed. */
export function PredictionInput({ item, ...props }: InputProps & { item: Item }): ReactElement {
  const { input } = item;
  switch (input.type) {
    case 'number':
      return <NumberInput unit={input.unit} {...props} />;
    case 'numbers':
      return <NumbersInput unit={input.unit} count={input.count} {...props} />;
    case 'ratio':
      return <RatioInput variant={input.variant} workers={input.workers} {...props} />;
    case 'order':
      return <OrderInput things={input.things} direction={input.direction} {...props} />;
    case 'code':
      return <CodeInput item={item} {...props} />;
    case 'text':
      return <TextInput {...props} />;
    case 'growth-class':
      return (
        <Choices
          {...props}
          legend="How it grows"
          options={GROWTH_CLASSES.map((growth) => ({
            value: growth,
            label: (
              <span className={styles.growth}>
                <GrowthSketch growth={growth} />
                <span>{growth}</span>
              </span>
            ),
          }))}
          columns
        />
      );
    case 'choice':
      return (
        <Choices
          {...props}
          legend="Your prediction"
          options={input.choices.map((choice) => ({
            value: choice,
            // Elsewhere a choice is what Python prints; a cause is a sentence.
            label: item.kind === 'explain-change' ? choice : <span className={styles.code}>{choice}</span>,
          }))}
        />
      );
    case 'judgement':
      return (
        <>
          <blockquote className={styles.statement}>{input.statement}</blockquote>
          <Choices {...props} legend="Your judgement" options={LABELLED_JUDGEMENTS} />
        </>
      );
  }
}

function NumberInput({ unit, draft, locked, onChange }: InputProps & { unit: string }): ReactElement {
  const id = useId();
  return (
    <div className={styles.numberRow}>
      <label htmlFor={id} className="visually-hidden">
        Your prediction in {unit}
      </label>
      <input
        id={id}
        data-answer
        className={styles.number}
        // Bytes are whole: a phone shows nothing but digits.
        inputMode={unit === 'bytes' ? 'numeric' : 'decimal'}
        autoComplete="off"
        placeholder="?"
        value={String(draft)}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className={styles.unit} aria-hidden="true">
        {unit}
      </span>
    </div>
  );
}

function NumbersInput({
  unit,
  count,
  draft,
  locked,
  onChange,
}: InputProps & { unit: string; count: number }): ReactElement {
  const values = Array.isArray(draft) ? (draft as readonly string[]) : [];
  return (
    <fieldset className={styles.fieldset}>
      <legend className="visually-hidden">Your prediction, in {unit}</legend>
      <div className={styles.numberRow}>
        {Array.from({ length: count }, (_, index) => (
          <input
            // The places never move: the index is what each one is.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            data-answer
            className={styles.number}
            aria-label={`${ordinal(index)} of ${count}`}
            inputMode="numeric"
            autoComplete="off"
            placeholder="?"
            value={values[index] ?? ''}
            readOnly={locked}
            onChange={(event) => onChange(values.map((old, i) => (i === index ? event.target.value : old)))}
          />
        ))}
        <span className={styles.unit} aria-hidden="true">
          {unit}
        </span>
      </div>
    </fieldset>
  );
}

function TextInput({ draft, locked, onChange }: InputProps): ReactElement {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        What is printed
      </label>
      <textarea
        id={id}
        data-answer
        className={styles.text}
        rows={2}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="What is printed"
        value={String(draft)}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function Choices({
  legend,
  options,
  columns = false,
  draft,
  locked,
  onChange,
}: InputProps & {
  legend: string;
  options: readonly { value: string; label: ReactElement | string }[];
  columns?: boolean;
}): ReactElement {
  const name = useId();
  return (
    <fieldset className={styles.fieldset}>
      <legend className="visually-hidden">{legend}</legend>
      <div className={columns ? styles.columns : styles.choices}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.choice} data-chosen={draft === value}>
            <input
              type="radio"
              data-answer
              name={name}
              value={value}
              checked={draft === value}
              disabled={locked && draft !== value}
              onChange={() => onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ordinal(index: number): string {
  return ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'][index] ?? `Number ${index + 1}`;
}
