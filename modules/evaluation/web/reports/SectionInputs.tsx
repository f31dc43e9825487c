import { Button, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Section } from '#modules/evaluation/contract/report.ts';
import { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** An indicator to choose, by its code. */
export interface Choice {
  value: string;
  label: string;
}

interface Given {
  section: Section;
  number: number;
  choices: readonly Choice[];
  onChange: (section: Section) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One section of a report, and where it stands. */
export function SectionInputs({ section, number, choices, onChange, onMove, onRemove }: Given): ReactNode {
  const t = useWords(reportsWords);
  const name = t('section', { number, kind: t(`kind.${section.kind}`) });
  return (
    <fieldset className="ly-section">
      <legend>{name}</legend>
      <Labelled label={t('heading')}>
        {(id) => (
          <Input
            id={id}
            maxLength={60}
            onChange={({ target }) => onChange({ ...section, heading: target.value })}
            value={section.heading}
          />
        )}
      </Labelled>
      <Body choices={choices} onChange={onChange} section={section} />
      <Row>
        <Button aria-label={`${t('up')}：${name}`} onClick={() => onMove(-1)} size="small">
          {t('up')}
        </Button>
        <Button aria-label={`${t('down')}：${name}`} onClick={() => onMove(1)} size="small">
          {t('down')}
        </Button>
        <Button aria-label={`${t('remove')}：${name}`} onClick={onRemove} size="small">
          {t('remove')}
        </Button>
      </Row>
    </fieldset>
  );
}

/** An input with its label above it. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }): ReactNode {
  const id = useId();
  return (
    <div>
      <label className="ly-muted ly-small" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function Body({ section, choices, onChange }: Pick<Given, 'section' | 'choices' | 'onChange'>): ReactNode {
  const t = useWords(reportsWords);
  if (section.kind === 'text')
    return (
      <>
        <Labelled label={t('text')}>
          {(id) => (
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 12 }}
              id={id}
              maxLength={4_000}
              onChange={({ target }) => onChange({ ...section, text: target.value })}
              value={section.text}
            />
          )}
        </Labelled>
        <p className="ly-muted ly-small">{t('textNote')}</p>
      </>
    );
  if (section.kind === 'map')
    return (
      <Labelled label={t('indicator')}>
        {(id) => (
          <Select
            id={id}
            onChange={(indicator: string) => onChange({ ...section, indicator })}
            options={[...choices]}
            value={section.indicator}
          />
        )}
      </Labelled>
    );
  if (section.kind === 'findings' || section.kind === 'methods') return null;
  return (
    <>
      {section.kind === 'chart' && (
        <Labelled label={t('chart')}>
          {(id) => (
            <Select
              id={id}
              onChange={(chart) => onChange({ ...section, chart })}
              options={(['sides', 'pairs', 'trend', 'schools'] as const).map((value) => ({
                value,
                label: t(`chart.${value}`),
              }))}
              value={section.chart}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('indicators')}>
        {(id) => (
          <Select
            id={id}
            maxCount={section.kind === 'chart' ? 12 : 40}
            mode="multiple"
            onChange={(indicators: string[]) => onChange({ ...section, indicators })}
            optionFilterProp="label"
            options={[...choices]}
            value={section.indicators}
          />
        )}
      </Labelled>
    </>
  );
}
