import { type FormEvent, type ReactNode, useState } from 'react';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';

/**
 * A field for words and a button that looks for them: hands them over without the spaces around them: `<FindForm act="查找"
 * label="要找的词" onFind={setWords} />`. What is `optional` narrows a list that is there already; without words it is whole again.
 */
export function FindForm(given: {
  label: string;
  hint?: string;
  act: string;
  optional?: boolean;
  onFind: (words: string) => void;
}): ReactNode {
  const { act, onFind, ...field } = given;
  const [typed, setTyped] = useState('');
  const find = (event: FormEvent): void => {
    event.preventDefault();
    onFind(typed.trim());
  };
  const Find = given.optional ? PlainButton : PrimaryButton;
  return (
    <form onSubmit={find}>
      <Field {...field}>
        <input maxLength={40} onInput={(event) => setTyped(event.currentTarget.value)} type="search" value={typed} />
      </Field>
      <Find submits>{act}</Find>
    </form>
  );
}
