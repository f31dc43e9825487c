import { Segmented, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { FloorKind, type RunOptions } from '#modules/needs/contract/fairness.ts';
import { runFairWords } from '#modules/needs/web/run-fair-words.ts';
import { useWords } from '#web/ui/use-words.ts';

const weights = [1, 2, 4] as const;

/** For whom a run keeps places and how much waiting weighs, each with what it does; to be changed when there is `onChange`. */
export function RunOptionsChooser(given: {
  options: RunOptions;
  onChange: ((options: RunOptions) => void) | undefined;
}): ReactNode {
  const t = useWords(runFairWords);
  const floors = useId();
  const { options, onChange } = given;
  return (
    <div className="needs-run-options">
      <div>
        <label htmlFor={floors}>{t('floors')}</label>
        {onChange ? (
          <Select
            id={floors}
            onChange={(next: FloorKind) => onChange({ ...options, floors: next })}
            options={FloorKind.options.map((value) => ({ value, label: t(`floors.${value}`) }))}
            popupMatchSelectWidth={false}
            value={options.floors}
          />
        ) : (
          <strong>{t(`floors.${options.floors}`)}</strong>
        )}
        <p className="ly-muted ly-small">{t(`floorsSay.${options.floors}`)}</p>
      </div>
      <div>
        <span>{t('waiting')}</span>
        {onChange ? (
          <Segmented
            aria-label={t('waiting')}
            onChange={(next) => onChange({ ...options, waiting: next })}
            options={weights.map((value) => ({ value, label: t(`waiting.${value}`) }))}
            value={options.waiting}
          />
        ) : (
          <strong>{t(`waiting.${options.waiting}`)}</strong>
        )}
        <p className="ly-muted ly-small">{t(`waitingSay.${options.waiting}`)}</p>
      </div>
      {onChange && <p className="ly-muted ly-small">{t('changeNote')}</p>}
    </div>
  );
}
