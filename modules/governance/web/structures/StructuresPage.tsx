import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Body, listBodies } from '#modules/governance/contract/structure.ts';
import { BodyLine } from '#modules/governance/web/structures/BodyLine.tsx';
import { FoundDialog } from '#modules/governance/web/structures/FoundDialog.tsx';
import { Network } from '#modules/governance/web/structures/Network.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './structures.css';

/** As many as a county has of a level. */
const all = 200;

/** What the partnership is built of: the leading group, the consortia, and the network of guidance; what is vacant. */
export function StructuresPage(): ReactNode {
  const t = useWords(structureWords);
  const isOfficial = useSession().role.role === 'official';
  const [isFounding, setFounding] = useState(false);
  const county = useRead(listBodies, { query: { level: 'county', size: all } });
  const towns = useRead(listBodies, { query: { level: 'town', size: all } });
  const error = county.error ?? towns.error;
  if (error && !(county.data && towns.data)) return <ErrorState error={error} onRetry={() => void county.refetch()} />;
  const [bodies, stations] = [county.data?.items, towns.data?.items];
  return (
    <Page
      actions={
        isOfficial && (
          <Button onClick={() => setFounding(true)} type="primary">
            {t('found')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={bodies && stations ? <Title bodies={[...bodies, ...stations]} /> : t('page')}
    >
      {bodies && stations ? <Structures bodies={bodies} stations={stations} /> : <LoadingShape />}
      {isFounding && <FoundDialog onClose={() => setFounding(false)} />}
    </Page>
  );
}

function Title({ bodies }: { bodies: readonly Body[] }): ReactNode {
  const t = useWords(structureWords);
  if (bodies.length === 0) return t('titleNone');
  const count = (kind: Body['kind']): number => bodies.filter((one) => one.kind === kind).length;
  const seats = bodies.flatMap((one) => one.seats);
  return t('title', {
    consortia: count('consortium'),
    stations: count('station'),
    vacant: seats.filter(({ isVacant }) => isVacant).length,
    soon: seats.filter(({ endsSoon }) => endsSoon).length,
  });
}

function Structures({ bodies, stations }: { bodies: readonly Body[]; stations: readonly Body[] }): ReactNode {
  const t = useWords(structureWords);
  if (bodies.length === 0) return <EmptyState note={t('emptyNote')} title={t('titleNone')} />;
  const of = (...kinds: Body['kind'][]): Body[] => bodies.filter(({ kind }) => kinds.includes(kind));
  return (
    <Columns>
      <Panel note={t('networkNote')} title={t('network')}>
        <Network centres={of('centre')} stations={stations} />
      </Panel>
      <Stack>
        <Panel title={t('group')}>
          <Lines bodies={of('leading_group', 'office')} />
        </Panel>
        <Panel title={t('consortia')}>
          <Lines bodies={of('consortium')} />
        </Panel>
      </Stack>
    </Columns>
  );
}

const Lines = ({ bodies }: { bodies: readonly Body[] }): ReactNode => (
  <ul className="ly-bodies">
    {bodies.map((body) => (
      <li key={body.id}>
        <BodyLine body={body} />
      </li>
    ))}
  </ul>
);
