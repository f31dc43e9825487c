import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { type FindingAct, type FindingInFull, readFinding } from '#modules/evaluation/contract/finding.ts';
import { CausesDialog } from '#modules/evaluation/web/findings/CausesDialog.tsx';
import { DecideDialog, LetBeDialog } from '#modules/evaluation/web/findings/DecideDialog.tsx';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { RoundDialog } from '#modules/evaluation/web/findings/RoundDialog.tsx';
import { RoundPanel } from '#modules/evaluation/web/findings/RoundPanel.tsx';
import { StageLine } from '#modules/evaluation/web/findings/StageMark.tsx';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Act = z.infer<typeof FindingAct>;

/** One finding: the figure it was made of, why, what was done about it, and what became of the figure. */
export function FindingPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(findingWords);
  const read = useRead(readFinding, { params: { id } });
  const [acting, setActing] = useState<Act>();
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const finding = read.data;
  const { may, causes, stage } = finding;
  const acts = may.filter((act) => act !== 'set_round' || causes.length > 0);
  const first =
    causes.length > 0 && acts.includes('set_round') ? 'set_round' : acts.includes('decide') ? 'decide' : 'change';
  return (
    <Page
      actions={acts.map((act) => (
        <Button key={act} onClick={() => setActing(act)} {...(act === first ? { type: 'primary' as const } : {})}>
          {t(act)}
        </Button>
      ))}
      subtitle={t(`now.${stage}`)}
      title={finding.title}
    >
      <Stack>
        {stage !== 'ended' && <StageLine stage={stage} />}
        <Columns>
          <Stack>
            <Panel title={t('body')}>
              <p className="ly-said">{finding.body}</p>
              {finding.letBeWhy !== null && <p className="ly-said">{t('letBeIs', { why: finding.letBeWhy })}</p>}
            </Panel>
            {finding.inTurn.toReversed().map((round) => (
              <RoundPanel finding={finding} key={round.id} round={round} />
            ))}
            <CausesPanel finding={finding} />
          </Stack>
          <FigurePanel finding={finding} />
        </Columns>
      </Stack>
      <Acting act={acting} finding={finding} onClose={() => setActing(undefined)} />
    </Page>
  );
}

interface Given {
  act: Act | undefined;
  finding: FindingInFull;
  onClose: () => void;
}

function Acting({ act, finding, onClose }: Given): ReactNode {
  if (act === 'change') return <CausesDialog finding={finding} onClose={onClose} />;
  if (act === 'set_round') return <RoundDialog finding={finding} onClose={onClose} />;
  if (act === 'decide') return <DecideDialog finding={finding} onClose={onClose} />;
  return act === 'let_be' ? <LetBeDialog finding={finding} onClose={onClose} /> : null;
}

/** The figure it was made of, and the way to where that comes from. */
function FigurePanel({ finding }: { finding: FindingInFull }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const { indicator, figure, period, place, school, source, report } = finding;
  const version = figure.snapshot === null ? t('counted') : t('frozen', { number: figure.snapshot });
  const at = formatDateTime(language, figure.at);
  const query = `period=${figure.period}${figure.snapshot === null ? '' : `&version=${figure.snapshot}`}`;
  return (
    <Panel title={t('figure')}>
      <p>
        <Link to={`/indicators?${query}`}>{indicator.name[language]}</Link>
        {` · ${school?.name ?? t(`place.${place}`)}`}
      </p>
      <MeasuredText kind={indicator.kind} measured={figure} />
      <p className="ly-muted ly-small">{t('asOf', { period: period.name, version, at })}</p>
      <p className="ly-muted ly-small">{t(`source.${source}`, { name: report?.name ?? '' })}</p>
    </Panel>
  );
}

const tones: Readonly<Record<FindingInFull['causes'][number]['rating'], Tone>> = {
  main: 'bad',
  part: 'warn',
  none: 'good',
  unknown: 'plain',
};

/** The sheet of five causes, each with what it rests on and what is not known. */
function CausesPanel({ finding: { causes } }: { finding: FindingInFull }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  return (
    <Panel foot={causes.length > 0 && t('causesNote')} title={t('causes')}>
      {causes.length === 0 && <p className="ly-muted">{t('noCauses')}</p>}
      <ul className="ly-causes">
        {causes.map(({ cause, rating, words, unknown, rests }) => (
          <li className="ly-cause" key={cause}>
            <div>
              <strong>{t(`cause.${cause}`)}</strong>
              <div className="ly-muted ly-small">{t(`about.${cause}`)}</div>
            </div>
            <div>
              <Mark tone={tones[rating]}>{t(`rating.${rating}`)}</Mark>
              {words !== '' && <p>{words}</p>}
              {unknown !== '' && <p className="ly-muted">{t('unknownIs', { what: unknown })}</p>}
              <ul>
                {rests.map(({ code, name, kind, place, figure }) => (
                  <li key={code}>
                    {name[language]} · {t(`place.${place}`)} <MeasuredText kind={kind} measured={figure} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
