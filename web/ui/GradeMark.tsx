import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import './GradeMark.css';

/** How well a number is proved: A measured, B countersigned, C one side's word with evidence, D one side's word. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** The small mark of an evidence grade; it explains itself when touched or reached by keyboard. */
export function GradeMark({ grade }: { grade: Grade }): ReactNode {
  const t = useWords(kitWords);
  const meaning = t(`grade${grade}`);
  return (
    <Popover content={meaning} title={t('gradeTitle', { grade })} trigger={['click', 'focus']}>
      <button aria-label={t('grade', { grade, meaning })} className="ly-grade" type="button">
        {grade}
      </button>
    </Popover>
  );
}
