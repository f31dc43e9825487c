import type { ReactNode } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import type { Speaks } from '#modules/needs/phone/use-whom.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** After it was said: whether the server has it or the phone keeps it, and what happens next. */
export function NeedSent({
  need,
  what,
  speaks,
  onAnother,
}: {
  /** What the server keeps; undefined while it waits on this phone. */
  need: Need | undefined;
  what: string;
  speaks: Speaks;
  onAnother: () => void;
}): ReactNode {
  const t = useWords(needWords);
  return (
    <Screen title={t(need ? 'sent' : 'kept')}>
      <Card mark={<Mark tone={need ? 'good' : 'warn'}>{t(need ? 'state.open' : 'keptMark')}</Mark>} title={what}>
        {!need && <Line>{t('keptNote')}</Line>}
        <Line>{t(`next.${speaks}`)}</Line>
        {need?.consent === 'asked' && speaks === 'school' && <Line>{t('consentFirst')}</Line>}
      </Card>
      <Link className="ly-button ly-button-primary" to="/needs">
        {t('toNeeds')}
      </Link>
      <PlainButton onPress={onAnother}>{t('another')}</PlainButton>
    </Screen>
  );
}
