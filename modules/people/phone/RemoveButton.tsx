import { type ReactNode, useState } from 'react';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Removes what guards one's account, once its holder has read what that means. */
export function RemoveButton(given: { name: string; isLast: boolean; busy: boolean; onRemove: () => void }): ReactNode {
  const t = useWords(securityWords);
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <PlainButton onPress={() => setIsAsking(true)}>{t('remove')}</PlainButton>;
  return (
    <div>
      <Line>
        {t('removeSure', { name: given.name })} {t(given.isLast ? 'removeLast' : 'removeNote')}
      </Line>
      <div className="ly-pair">
        <PlainButton onPress={() => setIsAsking(false)}>{t('keep')}</PlainButton>
        <PlainButton busy={given.busy} onPress={given.onRemove}>
          {t('remove')}
        </PlainButton>
      </div>
    </div>
  );
}
