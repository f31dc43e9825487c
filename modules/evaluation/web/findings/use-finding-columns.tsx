import type { Finding } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { StageMark } from '#modules/evaluation/web/findings/StageMark.tsx';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { UrgencyMark } from '#modules/governance/web/public.tsx';
import type { Columns } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What a list says of each finding: what it is of, where, its figure then, how far it is and who does something about it. */
export function useFindingColumns(): Columns<Finding> {
  const t = useWords(findingWords);
  const language = useLanguage();
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, { id, title, indicator }) => (
        <>
          <Link to={`/findings/${id}`}>{title}</Link>
          <div className="ly-muted ly-small">{indicator.name[language]}</div>
        </>
      ),
    },
    { title: t('where'), key: 'where', render: (_, { place, school }) => school?.name ?? t(`place.${place}`) },
    {
      title: t('figure'),
      key: 'figure',
      render: (_, { indicator, figure, period }) => (
        <>
          <MeasuredText kind={indicator.kind} measured={figure} />
          <div className="ly-muted ly-small">{period.name}</div>
        </>
      ),
    },
    { title: t('stage'), key: 'stage', render: (_, { stage }) => <StageMark stage={stage} /> },
    {
      title: t('owner'),
      key: 'owner',
      render: (_, { task }) =>
        task && (
          <>
            {task.owner} <UrgencyMark dueOn={task.dueOn} urgency={task.urgency} />
          </>
        ),
    },
  ];
}
