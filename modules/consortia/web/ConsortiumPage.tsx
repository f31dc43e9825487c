import type { ReactNode } from 'react';
import { type ConsortiumInFull, readConsortium } from '#modules/consortia/contract/consortium.ts';
import { consortiumWords } from '#modules/consortia/web/consortium-words.ts';
import { PostsPanel } from '#modules/consortia/web/posts/PostsPanel.tsx';
import { ProgrammesPanel } from '#modules/consortia/web/programmes/ProgrammesPanel.tsx';
import { listSchemes } from '#modules/evaluation/contract/scheme.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './consortia.css';

/** One consortium, and what is real behind each of its six integrations. */
export function ConsortiumPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(consortiumWords);
  const language = useLanguage();
  const read = useRead(readConsortium, { params: { id } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const { name, lead, schools, since } = read.data;
  const said = { name, schools: schools.length, lead: lead?.name ?? '' };
  return (
    <Page subtitle={t('six', { since: formatDate(language, since) })} title={t(lead ? 'one' : 'oneUnled', said)}>
      <Stack>
        <ul className="ly-six">
          <Management consortium={read.data} />
          <Staffing consortium={read.data} />
          <Development consortium={read.data} />
          <Research consortium={read.data} />
          <Assessment />
          <Culture consortium={read.data} />
        </ul>
        <PostsPanel consortium={read.data} />
        <Panel note={t('schoolCount', { count: schools.length })} title={t('schools')}>
          <ul className="ly-schools">
            {schools.map((school) => (
              <li key={school.id}>{school.name}</li>
            ))}
          </ul>
        </Panel>
        <ProgrammesPanel consortium={read.data} />
      </Stack>
    </Page>
  );
}

/** One of the six: what it comes to, and where it is. */
function One(given: { title: string; note?: string; links?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <li>
      <Panel title={given.title}>
        <p>{given.children}</p>
        {given.note && <p className="ly-muted">{given.note}</p>}
        {given.links && <Row>{given.links}</Row>}
      </Panel>
    </li>
  );
}

type Given = { consortium: ConsortiumInFull };

function Management({ consortium: { body } }: Given): ReactNode {
  const t = useWords(consortiumWords);
  const isLeading = ['official', 'school_leader'].includes(useSession().role.role);
  const links = (
    <>
      {body !== null && isLeading && <Link to={`/structures/${body}`}>{t('toBody')}</Link>}
      <Link to="/policies">{t('toPolicies')}</Link>
    </>
  );
  return (
    <One links={links} title={t('management')}>
      {t(body === null ? 'managementNone' : 'managementSaid')}
    </One>
  );
}

function Staffing({ consortium: { posts, schools } }: Given): ReactNode {
  const t = useWords(consortiumWords);
  const isOfSchool = useSession().role.role !== 'official';
  const sharing = posts.filter(({ shared }) => shared > 0);
  const [shared, given] = [sum(posts.map((one) => one.shared)), sum(posts.map((one) => one.given))];
  return (
    <One
      links={isOfSchool && <Link to="/post-shares">{t('toPosts')}</Link>}
      note={t('staffingOf', { schools: sharing.length, all: schools.length })}
      title={t('staffing')}
    >
      {shared === 0 ? t('none') : t('staffingSaid', { shared, given })}
    </One>
  );
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

function Development({ consortium: { development, schools } }: Given): ReactNode {
  const t = useWords(consortiumWords);
  const language = useLanguage();
  const isOfSchool = useSession().role.role !== 'official';
  const { minutes, joined, confirmed } = development;
  const hours = formatNumber(language, minutes / 60, 1);
  return (
    <One
      links={isOfSchool && <Link to="/gatherings">{t('toHours')}</Link>}
      note={t('developmentOf', { joined, confirmed })}
      title={t('development')}
    >
      {minutes === 0 ? t('none') : t('developmentSaid', { hours, schools: development.schools, all: schools.length })}
    </One>
  );
}

function Research({ consortium: { id, research, schools } }: Given): ReactNode {
  const t = useWords(consortiumWords);
  const { held, coming, hosts } = research;
  return (
    <One
      links={<Link to={`/gatherings?consortium=${id}`}>{t('toCalendar')}</Link>}
      note={t('researchOf', { hosts, all: schools.length })}
      title={t('research')}
    >
      {held + coming === 0 ? t('none') : t('researchSaid', { held, coming })}
    </One>
  );
}

function Assessment(): ReactNode {
  const t = useWords(consortiumWords);
  const mayRead = ['official', 'school_leader'].includes(useSession().role.role);
  const read = useRead(listSchemes, { query: { size: 200 } }, { enabled: mayRead });
  const count = read.data?.items.filter(({ party }) => party === 'school').length;
  return (
    <One links={mayRead && <Link to="/schemes">{t('toSchemes')}</Link>} title={t('assessment')}>
      {count ? t('assessmentSaid', { count }) : t('assessmentNone')}
    </One>
  );
}

function Culture({ consortium: { culture, schools } }: Given): ReactNode {
  const t = useWords(consortiumWords);
  const { programmes, held } = culture;
  return (
    <One note={t('cultureOf', { schools: culture.schools, all: schools.length })} title={t('culture')}>
      {programmes + held === 0 ? t('none') : t('cultureSaid', { programmes, held })}
    </One>
  );
}
