import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { type BodyInFull, readBody, type SeatTerm } from '#modules/governance/contract/structure.ts';
import { ChangeBodyDialog } from '#modules/governance/web/structures/ChangeBodyDialog.tsx';
import { Charters } from '#modules/governance/web/structures/Charters.tsx';
import { EndDialog } from '#modules/governance/web/structures/EndDialog.tsx';
import { SeatDialog } from '#modules/governance/web/structures/SeatDialog.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { Terms } from '#modules/governance/web/structures/Terms.tsx';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './structures.css';

/** What is being done about a body. */
type Doing = 'seat' | 'change' | 'end' | SeatTerm;

/** One body: who holds and held its seats, its charters, and of a consortium its schools. */
export function BodyPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(structureWords);
  const [doing, setDoing] = useState<Doing>();
  const read = useRead(readBody, { params: { id } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const body = read.data;
  const close = (): void => setDoing(undefined);
  return (
    <Page actions={body.mayKeep && <Acts onDo={setDoing} />} subtitle={t(`kind.${body.kind}`)} title={body.name}>
      <Columns>
        <Panel title={t('terms')}>
          <Terms body={body} onEnd={setDoing} />
        </Panel>
        <Stack>
          <Panel title={t('facts')}>
            <Facts body={body} />
          </Panel>
          <Charters body={body} />
        </Stack>
      </Columns>
      {doing === 'seat' && <SeatDialog body={body} onClose={close} />}
      {doing === 'change' && <ChangeBodyDialog body={body} onClose={close} />}
      {doing === 'end' && <EndDialog body={body} onClose={close} />}
      {typeof doing === 'object' && <EndDialog body={body} onClose={close} term={doing} />}
    </Page>
  );
}

function Acts({ onDo }: { onDo: (doing: Doing) => void }): ReactNode {
  const t = useWords(structureWords);
  return (
    <>
      <Button onClick={() => onDo('end')}>{t('end')}</Button>
      <Button onClick={() => onDo('change')}>{t('change')}</Button>
      <Button onClick={() => onDo('seat')} type="primary">
        {t('seatIt')}
      </Button>
    </>
  );
}

function Facts({ body }: { body: BodyInFull }): ReactNode {
  const t = useWords(structureWords);
  const language = useLanguage();
  const members = formatList(
    language,
    body.members.map(({ name }) => name),
  );
  const until = body.ended === null ? '' : ` · ${t('ended', { day: formatDate(language, body.ended) })}`;
  const items = [
    { key: 'founded', label: t('founded'), children: `${formatDate(language, body.founded)}${until}` },
    { key: 'place', label: t('place'), children: body.place.name },
    ...(body.org ? [{ key: 'org', label: t(body.kind === 'studio' ? 'school' : 'org'), children: body.org.name }] : []),
    ...(body.area ? [{ key: 'members', label: t('members'), children: members || t('noMembers') }] : []),
  ];
  return <Descriptions column={1} items={items} size="small" />;
}
