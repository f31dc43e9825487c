import type { ReactNode } from 'react';
import type { Notice } from '#modules/messages/contract/notice.ts';
import { noticeWords } from '#modules/messages/phone/notice-words.ts';
import { call } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { useGo } from '#phone/ui/Link.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** A guardian answers a notice in words, about one child; beginning needs a network, since it is asked anew who is there. */
export function WriteToSender({ notice }: { notice: Notice }): ReactNode {
  const t = useWords(noticeWords);
  const go = useGo();
  const isFamily = useSession().role.role === 'guardian';
  const { act, failed } = useAct('messages');
  const { id, sentBy, answersTo, receipts } = notice;
  if (answersTo === null || !isFamily) return null;
  const write = (child: string): void =>
    act(
      () => call('messages.openConversation', { body: { child, partner: answersTo, notice: id } }),
      (talk) => go(`/talks/${talk.id}`),
    );
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {receipts.map(
        ({ about, givenName }) =>
          givenName !== null && (
            <PlainButton key={about} onPress={() => write(about)}>
              {t('writeTo', { name: sentBy, child: givenName })}
            </PlainButton>
          ),
      )}
    </>
  );
}
