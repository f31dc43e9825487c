import type { ReactNode } from 'react';
import './Options.css';

/** One of several as large buttons, each with a quiet line of its own; pressing one is the answer. */
export function Options<Value extends string>(given: {
  of: readonly { value: Value; said: string; note?: string | undefined }[];
  value?: Value | undefined;
  /** Two beside each other where the screen and the type allow it. */
  areShort?: boolean;
  onChoose: (value: Value) => void;
}): ReactNode {
  return (
    <ul className={given.areShort ? 'ly-options ly-options-short' : 'ly-options'}>
      {given.of.map(({ value, said, note }) => (
        <li key={value}>
          <button
            aria-pressed={value === given.value}
            className="ly-option"
            onClick={() => given.onChoose(value)}
            type="button"
          >
            {said}
            {note && <span className="ly-small">{note}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
