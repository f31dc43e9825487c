import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { SentNotice } from '#modules/messages/contract/notice.ts';
import { spoken } from '#modules/messages/web/spoken.ts';
import { words } from '#modules/messages/web/words.ts';
import { Stack } from '#web/ui/Page.tsx';
import { ReadAloud } from '#web/ui/ReadAloud.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A notice as it is read to those who cannot read it on a phone, a sentence a line. */
export function ReadAloudDialog({ notice, onClose }: { notice: SentNotice; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const { title, body, audience, sentAs, sentBy, level } = notice;
  const sentences = [
    t('aloudWho', { audience }),
    t('aloudFrom', { role: sentAs, name: sentBy }),
    ...spoken(`${title}\n${body}`, t('aloudAddress')),
    t(`aloudAsks.${level}`),
  ];
  return (
    <Modal footer={null} onCancel={onClose} open title={t('aloud')}>
      <Stack>
        <p className="ly-muted ly-small">{t('aloudNote')}</p>
        <ReadAloud text={sentences.join('\n')} />
        {sentences.map((sentence, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{sentence}</p>
        ))}
      </Stack>
    </Modal>
  );
}
