import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { appealRefusedPicture } from '#modules/messages/contract/listed-picture.ts';
import { pictureWords } from '#modules/messages/web/moderation/picture-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Says of a picture that was refused that it is another than the listed one. */
export function AppealPicture({ id }: { id: string }): ReactNode {
  const t = useWords(pictureWords);
  const [step, setStep] = useState<'refused' | 'asking' | 'appealed'>('refused');
  const appeal = useAct(appealRefusedPicture, { onDone: () => setStep('appealed') });
  if (step === 'appealed') return <p>{t('appealDone')}</p>;
  return (
    <>
      <Button onClick={() => setStep('asking')}>{t('appeal')}</Button>
      {step === 'asking' && (
        <FormDialog<{ words: string }>
          about={`appeal ${id}`}
          act={t('appeal')}
          doing={appeal}
          keep={t('keep')}
          note={t('appealNote')}
          onClose={() => setStep('refused')}
          onSay={(body) => appeal.mutate({ params: { id }, body })}
          title={t('appealTitle')}
        >
          <Form.Item
            label={t('appealWords')}
            name="words"
            rules={[{ required: true, min: 4, whitespace: true, message: t('reasonFirst') }]}
          >
            <Input maxLength={300} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
