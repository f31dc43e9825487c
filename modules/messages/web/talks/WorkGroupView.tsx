import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { closeWorkGroup, endMember } from '#modules/messages/contract/work-group.ts';
import { GiveGroup, TakeGroup } from '#modules/messages/web/talks/KeepGroup.tsx';
import { InviteMember } from '#modules/messages/web/talks/InviteMember.tsx';
import { GroupMembers } from '#modules/messages/web/talks/GroupMembers.tsx';
import { Messages, WriteForm } from '#modules/messages/web/talks/Messages.tsx';
import { talkWords } from '#modules/messages/web/talks/talk-words.ts';
import { workWords } from '#modules/messages/web/talks/work-words.ts';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Act = 'members' | 'invite' | 'give' | 'take' | 'leave' | 'close';

/** A group of colleagues: what is written, who is in it, and to whoever keeps it who comes in and until when. */
export function WorkGroupView({ group }: { group: WorkGroup }): ReactNode {
  const [t, said] = [useWords(workWords), useWords(talkWords)];
  const [shown, setShown] = useState<Act>();
  const { id, title, isOpen, isClosed, mayInvite, mayClose, mayTake } = group;
  const close = (): void => setShown(undefined);
  const acts: readonly Act[] = [
    'members',
    ...(mayInvite && !isClosed ? (['invite'] as const) : []),
    ...(mayInvite ? (['give'] as const) : []),
    ...(mayTake ? (['take'] as const) : []),
    'leave',
    ...(mayClose ? (['close'] as const) : []),
  ];
  const nameOf = (act: Act): string => {
    if (act === 'members') return said('members');
    return t(act === 'close' && isClosed ? 'reopen' : act);
  };
  return (
    <Page
      actions={acts.map((act) => (
        <Button key={act} onClick={() => setShown(act)}>
          {nameOf(act)}
        </Button>
      ))}
      narrow
      subtitle={<Subtitle group={group} />}
      title={title}
    >
      {shown === 'members' && <GroupMembers id={id} mayEnd={mayInvite} note={t('membersNote')} onClose={close} />}
      {shown === 'invite' && <InviteMember id={id} onClose={close} />}
      {shown === 'give' && <GiveGroup id={id} onClose={close} />}
      {shown === 'take' && <TakeGroup id={id} onClose={close} />}
      {shown === 'leave' && <Leave group={group} onClose={close} />}
      {shown === 'close' && <Close group={group} onClose={close} />}
      <Keeper group={group} />
      <Messages of={group} />
      {isOpen && (
        <Panel>
          <WriteForm id={id} name={said('everybody')} />
        </Panel>
      )}
    </Page>
  );
}

function Subtitle({ group: { kind, isOpen, isClosed, organisations } }: { group: WorkGroup }): ReactNode {
  const t = useWords(workWords);
  const language = useLanguage();
  if (isClosed) return t('subtitleClosed');
  const what = { kind: t(`kind.${kind}`), organisations: formatList(language, organisations) };
  return t(isOpen ? 'subtitleOpen' : 'subtitleAlone', what);
}

/** Who keeps it, and since when. */
function Keeper({ group: { keeper } }: { group: WorkGroup }): ReactNode {
  const t = useWords(workWords);
  const language = useLanguage();
  return (
    <p className="ly-muted">
      {keeper ? t('keptBy', { name: keeper.name, since: formatDate(language, keeper.since) }) : t('keptByNobody')}
    </p>
  );
}

interface Given {
  group: WorkGroup;
  onClose: () => void;
}

function Leave({ group: { id, mayInvite }, onClose }: Given): ReactNode {
  const t = useWords(workWords);
  const go = useGo();
  const { id: person } = useSession().person;
  const act = useAct(endMember, { onDone: () => go('/work-groups') });
  return (
    <FormDialog
      act={t('leave')}
      doing={act}
      keep={t('keep')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id }, body: { person } })}
      title={t('leaveTitle')}
    >
      {t(mayInvite ? 'leaveKeeper' : 'leaveNote')}
    </FormDialog>
  );
}

/** Closes it, or opens it again, after saying what that means. */
function Close({ group: { id, isClosed }, onClose }: Given): ReactNode {
  const t = useWords(workWords);
  const act = useAct(closeWorkGroup, { onDone: onClose });
  return (
    <FormDialog
      act={t(isClosed ? 'reopen' : 'close')}
      doing={act}
      keep={t('keep')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id }, body: { isClosed: !isClosed } })}
      title={t(isClosed ? 'reopen' : 'closeTitle')}
    >
      {t('closeNote')}
    </FormDialog>
  );
}
