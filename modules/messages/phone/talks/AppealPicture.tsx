import { type ReactNode, useState } from 'react';
import { fileWords } from '#modules/messages/phone/talks/file-words.ts';
import { MessageForm } from '#modules/messages/phone/talks/MessageForm.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Notice } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Says of a picture that was refused that it is another than the listed one. */
export function AppealPicture({ id }: { id: string }): ReactNode {
  const t = useWords(fileWords);
  const [step, setStep] = useState<'refused' | 'asking' | 'appealed'>('refused');
  const { act, busy, failed } = useAct('messages');
  if (step === 'appealed') return <Notice>{t('appealed')}</Notice>;
  if (step === 'refused') return <PlainButton onPress={() => setStep('asking')}>{t('appeal')}</PlainButton>;
  return (
    <MessageForm
      about={`appeal ${id}`}
      busy={busy}
      failed={failed}
      hint={t('appealHint')}
      label={t('appealLabel')}
      onClose={() => setStep('refused')}
      onSay={(words, forget) =>
        act(
          () => call('messages.appealRefusedPicture', { params: { id }, body: { words } }),
          () => {
            forget();
            setStep('appealed');
          },
        )
      }
      send={t('appealSend')}
    />
  );
}
