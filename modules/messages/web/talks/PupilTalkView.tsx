import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PupilTalk } from '#modules/messages/contract/conversation.ts';
import { endMember } from '#modules/messages/contract/work-group.ts';
import { OpenedByLaw } from '#modules/messages/web/openings/OpenedByLaw.tsx';
import { Messages, WriteForm } from '#modules/messages/web/talks/Messages.tsx';
import { pupilWords } from '#modules/messages/web/talks/pupil-words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A talk with a pupil, as one of the two adults reads it. */
export function PupilTalkView({ talk }: { talk: PupilTalk }): ReactNode {
  const t = useWords(pupilWords);
  const [isLeaving, setIsLeaving] = useState(false);
  const { id, childName: child, isOpen } = talk;
  return (
    <Page
      actions={<Button onClick={() => setIsLeaving(true)}>{t('leave')}</Button>}
      narrow
      subtitle={<Standing talk={talk} />}
      title={t('talkTitle', { child })}
    >
      {isLeaving && <Leave id={id} onClose={() => setIsLeaving(false)} />}
      <p className="ly-muted">{t('report')}</p>
      <OpenedByLaw openings={talk.openings} />
      <Messages of={talk} />
      {isOpen && (
        <Panel>
          <WriteForm id={id} name={t('both', { child })} />
        </Panel>
      )}
    </Page>
  );
}

function Standing({ talk: { isClosed, isComplete, adults } }: { talk: PupilTalk }): ReactNode {
  const t = useWords(pupilWords);
  const language = useLanguage();
  if (isClosed) return t('over');
  const named = formatList(
    language,
    adults.map((one) => t('adult', one)),
  );
  return isComplete ? t('open', { adults: named }) : t('alone');
}

function Leave({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useWords(pupilWords);
  const go = useGo();
  const { id: person } = useSession().person;
  const act = useAct(endMember, { onDone: () => go('/pupil-talks') });
  return (
    <FormDialog
      act={t('leave')}
      doing={act}
      keep={t('cancel')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id }, body: { person } })}
      title={t('leaveTitle')}
    >
      {t('leaveNote')}
    </FormDialog>
  );
}
