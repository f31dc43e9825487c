import type { ReactNode } from 'react';
import { accountWords } from '#modules/people/phone/account-words.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { Field } from '#phone/ui/Field.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** The new password of a form, when both fields say the same. */
export function newPasswordIn(form: HTMLFormElement): string | undefined {
  const password = textIn(form, 'password');
  return password === textIn(form, 'again') ? password : undefined;
}

/** A new password, typed twice: nobody sees what he types. */
export function NewPasswordFields({ differs }: { differs: boolean }): ReactNode {
  const t = useWords(accountWords);
  return (
    <>
      <Field hint={t('passwordHint')} label={t('newPassword')}>
        <input autoComplete="new-password" maxLength={200} minLength={10} name="password" type="password" />
      </Field>
      <Field error={differs ? t('differs') : undefined} label={t('again')}>
        <input autoComplete="new-password" maxLength={200} name="again" type="password" />
      </Field>
    </>
  );
}
