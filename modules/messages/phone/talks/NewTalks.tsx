import type { ReactNode } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import type { ReplyOf } from '#phone/api/call.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card } from '#phone/ui/Card.tsx';
import { useGo } from '#phone/ui/Link.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const asManyAsAFamilyHas = 100;

type Child = ReplyOf<'people.listChildren'>['items'][number];

/** The teachers of each child the reader does not talk with yet; beginning needs a network, since both are asked anew. */
export function NewTalks(): ReactNode {
  const children = useRead('people.listChildren', {});
  const talks = useRead('messages.listConversations', { query: { size: String(asManyAsAFamilyHas) } });
  if (!talks.data || !children.data) return null;
  const { items } = talks.data;
  return children.data.items.map((child) => <TeachersOf child={child} key={child.id} talks={items} />);
}

function TeachersOf({ child, talks }: { child: Child; talks: readonly Conversation[] }): ReactNode {
  const t = useWords(talkWords);
  const go = useGo();
  const { data } = useRead('messages.listTalkPartners', { params: { id: child.id } });
  const { act, failed } = useAct('messages');
  const isKnown = (person: string): boolean =>
    talks.some(
      (talk) =>
        talk.kind === 'talk' && talk.notice === null && talk.child === child.id && talk.partner.person === person,
    );
  const others = data?.items.filter(({ person }) => !isKnown(person)) ?? [];
  if (others.length === 0) return null;
  return (
    <Card title={t('start', { child: child.givenName })}>
      {failed !== undefined && <ErrorState error={failed} />}
      <Options
        of={others.map(({ person, name, role }) => ({ value: person, said: name, note: role }))}
        onChoose={(partner) =>
          act(
            () => call('messages.openConversation', { body: { child: child.id, partner } }),
            ({ id }) => go(`/talks/${id}`),
          )
        }
      />
    </Card>
  );
}
