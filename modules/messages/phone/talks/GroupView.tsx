import type { ReactNode } from 'react';
import type { Group } from '#modules/messages/contract/conversation.ts';
import { GroupMembers } from '#modules/messages/phone/talks/GroupMembers.tsx';
import { Messages } from '#modules/messages/phone/talks/Messages.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { WriteCard } from '#modules/messages/phone/talks/WriteCard.tsx';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** The group of a class: who is in it, what is written, and how the other families know the reader. */
export function GroupView({ group }: { group: Group }): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { id, name, isOpen, isClosed, staffOnlyUntil, self } = group;
  return (
    <Screen title={t('group', { name })}>
      {staffOnlyUntil !== null && <Line>{t('staffOnly', { at: formatDateTime(language, staffOnlyUntil) })}</Line>}
      <GroupMembers id={id} />
      <Messages name={t('everybody')} of={group} />
      {isOpen && <WriteCard name={t('everybody')} talk={id} />}
      {isClosed && <Line>{t('groupClosed')}</Line>}
      {self && <NameCard id={id} self={self} />}
    </Screen>
  );
}

/** Whether the other families are told whose guardian the reader is: as he says, and else by a number. */
function NameCard({ id, self }: { id: string; self: NonNullable<Group['self']> }): ReactNode {
  const t = useWords(talkWords);
  const { act, failed } = useAct('messages');
  const byNumber = { value: '', said: t('byNumber'), note: t('byNumberNote') };
  const ofChild = self.children.map((child) => ({ value: child.id, said: t('ofChild', { child: child.name }) }));
  return (
    <Card title={t('knownAs')}>
      {failed !== undefined && <ErrorState error={failed} />}
      <Options
        of={[byNumber, ...ofChild]}
        onChoose={(child) =>
          act(
            () => call('messages.nameOneself', { params: { id }, body: { child: child === '' ? null : child } }),
            () => undefined,
          )
        }
        value={self.child ?? ''}
      />
    </Card>
  );
}
