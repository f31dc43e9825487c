import type { ReactNode } from 'react';
import type { FindingStage } from '#modules/evaluation/contract/finding.ts';
import { findingWords } from '#modules/evaluation/web/findings/finding-words.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './findings.css';

const tones: Readonly<Record<FindingStage, Tone>> = {
  plan: 'warn',
  do: 'info',
  check: 'primary',
  act: 'accent',
  ended: 'plain',
};

/** How far a finding is, in a word and in what it waits for. */
export function StageMark({ stage }: { stage: FindingStage }): ReactNode {
  const t = useWords(findingWords);
  return (
    <>
      <Mark tone={tones[stage]}>{t(`stage.${stage}`)}</Mark>
      <div className="ly-muted ly-small">{t(`now.${stage}`)}</div>
    </>
  );
}

const turns = ['plan', 'do', 'check', 'act'] as const;

/** The four steps of a turn in order, and which of them it is at. */
export function StageLine({ stage }: { stage: FindingStage }): ReactNode {
  const t = useWords(findingWords);
  return (
    <ol aria-label={t('stage')} className="ly-stages">
      {turns.map((one) => (
        <li key={one} {...(one === stage ? { 'aria-current': 'step' as const } : {})}>
          {t(`stage.${one}`)}
        </li>
      ))}
    </ol>
  );
}
