import { cloneElement, useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { kitWords } from '#phone/ui/kit-words.ts';
import { useWords } from '#phone/ui/use-words.ts';
import './Field.css';

/** What a field gives to its control. */
interface Controlled {
  id?: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A label, the control, a hint, and what is wrong: `<Field label="什么时候"><input type="date" name="day" /></Field>`. */
export function Field(given: {
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  children: ReactElement<Controlled>;
}): ReactNode {
  const t = useWords(kitWords);
  const id = useId();
  const told = given.error ?? given.hint;
  return (
    <div className="ly-field">
      <label htmlFor={id}>
        {given.label} {given.optional && <span className="ly-small">{t('optional')}</span>}
      </label>
      {cloneElement(given.children, {
        id,
        ...(given.optional ? {} : { required: true }),
        ...(told ? { 'aria-describedby': `${id}-told` } : {}),
        ...(given.error ? { 'aria-invalid': true } : {}),
      })}
      {told && (
        <p className={given.error ? 'ly-field-error' : 'ly-small'} id={`${id}-told`}>
          {told}
        </p>
      )}
    </div>
  );
}
