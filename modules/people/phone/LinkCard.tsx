import { type ReactNode, useEffect, useRef } from 'react';
import type { Invitation } from '#modules/people/contract/account.ts';
import { accountWords } from '#modules/people/phone/account-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#phone/api/session.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** A link just made, to be sent on or copied. Phones share and copy on HTTPS only; the link itself can always be marked. */
export function LinkCard({ invitation: { name, path, until } }: { invitation: Invitation }): ReactNode {
  const t = useWords(accountWords);
  const language = useLanguage();
  const toast = useToast();
  const { county } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const link = location.origin + path;
  const text = t('shareText', { county: county.name, name });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${text} ${link}`);
    toast({ said: t('copied') });
  };
  return (
    <Card title={t('linkOf', { name })}>
      <Field hint={t('linkNote')} label={t('until', { at: formatDateTime(language, until) })}>
        <textarea onFocus={(event) => event.currentTarget.select()} readOnly ref={field} rows={4} value={link} />
      </Field>
      {'share' in navigator && (
        // Whoever turns back from sharing has done nothing.
        <PlainButton onPress={() => void navigator.share({ text, url: link }).catch(() => undefined)}>
          {t('share')}
        </PlainButton>
      )}
      {'clipboard' in navigator && <PlainButton onPress={() => void copy()}>{t('copy')}</PlainButton>}
    </Card>
  );
}
