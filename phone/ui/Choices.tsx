import { useId } from 'react';
import type { ReactNode } from 'react';
import './Choices.css';

/** One of a few, all in sight; a form is not sent before one is chosen. */
export function Choices<Value extends string>(given: {
  label: string;
  of: readonly (readonly [value: Value, said: string])[];
  /** Nothing is chosen for anybody beforehand. */
  value: Value | undefined;
  onChoose: (value: Value) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="ly-choices">
      <legend>{given.label}</legend>
      {given.of.map(([value, said]) => (
        <label className="ly-choice" key={value}>
          <input
            checked={value === given.value}
            name={name}
            onChange={() => given.onChoose(value)}
            required
            type="radio"
          />
          {said}
        </label>
      ))}
    </fieldset>
  );
}

/** Something that is so or not, to be touched as easily as a choice. */
export function Tick(given: { label: string; value: boolean; onChange: (value: boolean) => void }): ReactNode {
  return (
    <label className="ly-choice">
      <input checked={given.value} onChange={(event) => given.onChange(event.currentTarget.checked)} type="checkbox" />
      {given.label}
    </label>
  );
}
