import type { ReactNode } from 'react';
import { needWords } from '#modules/needs/phone/need-words.ts';
import type { Speaks } from '#modules/needs/phone/use-whom.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** The national line of psychological help. */
const helpLine = '12356';

/** Own words, what happens next and who will see it, then the one button. */
export function SendCard({
  category,
  speaks,
  problem,
  isBusy,
  words,
  onWords,
  onLeave,
  onSend,
}: {
  category: string;
  speaks: Speaks;
  problem: { code: string } | undefined;
  isBusy: boolean;
  words: string;
  onWords: (words: string) => void;
  /** The field was left. */
  onLeave: () => void;
  onSend: () => void;
}): ReactNode {
  const t = useWords(needWords);
  return (
    <>
      <Field hint={t(`wordsHint.${speaks}`)} label={t('words')} optional>
        <textarea
          maxLength={500}
          onBlur={onLeave}
          onInput={(event) => onWords(event.currentTarget.value)}
          rows={4}
          value={words}
        />
      </Field>
      <h3 className="needs-next">{t('next')}</h3>
      <Line>{t(`next.${speaks}`)}</Line>
      <Line>{t(`seen.${speaks}`)}</Line>
      <Line>{t('seenHelper')}</Line>
      {category === 'mental' && (
        <p className="needs-danger">
          {t('danger')}{' '}
          <a className="ly-link" href={`tel:${helpLine}`}>
            {t('callLine', { line: helpLine })}
          </a>
        </p>
      )}
      {problem && <ErrorState error={problem} />}
      {problem?.code === 'needs.duplicate' && <Link to="/needs">{t('alreadyThere')}</Link>}
      <PrimaryButton busy={isBusy} onPress={onSend}>
        {t('send')}
      </PrimaryButton>
    </>
  );
}
