import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { mostParts, type SchemeSaid } from '#modules/evaluation/contract/scheme.ts';
import { type Chosen, CriterionPanel } from '#modules/evaluation/web/schemes/CriterionPanel.tsx';
import { evenWeighing, withCriteria, withCriterion } from '#modules/evaluation/web/schemes/draft.ts';
import { schemeWords } from '#modules/evaluation/web/schemes/scheme-words.ts';
import { WeighingInputs } from '#modules/evaluation/web/schemes/WeighingInputs.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import '#modules/evaluation/web/schemes/schemes.css';

const parties = ['school', 'guardians', 'department'] as const;

/** Who is evaluated by what, and how it is weighed. */
export function SchemeEditor(given: {
  said: SchemeSaid;
  choices: readonly Chosen[];
  onChange: (said: SchemeSaid) => void;
}): ReactNode {
  const t = useWords(schemeWords);
  const { said, choices, onChange } = given;
  const { criteria } = said;
  const used = new Set(criteria.flatMap(({ indicators }) => indicators));
  const free = choices.filter(({ value }) => !used.has(value));
  const [next] = free;
  const add = (code: string): void =>
    onChange(
      withCriteria(said, [
        ...criteria,
        { name: t('newCriterion'), weighing: evenWeighing('hand', 1), indicators: [code] },
      ]),
    );
  return (
    <Panel title={t('criteria')}>
      <Form.Item label={t('name')} layout="vertical">
        <Input
          aria-label={t('name')}
          maxLength={40}
          onChange={(event) => onChange({ ...said, name: event.target.value })}
          value={said.name}
        />
      </Form.Item>
      <Form.Item label={t('party')} layout="vertical">
        <Radio.Group
          aria-label={t('party')}
          onChange={(event) => onChange({ ...said, party: event.target.value as SchemeSaid['party'] })}
          options={parties.map((value) => ({ value, label: t(`party.${value}`) }))}
          value={said.party}
        />
      </Form.Item>
      {criteria.length > 1 && (
        <WeighingInputs
          label={t('how')}
          onChange={(weighing) => onChange({ ...said, weighing })}
          parts={criteria.map(({ name }, at) => name || `${at + 1}`)}
          weighing={said.weighing}
        />
      )}
      {criteria.map((criterion, at) => (
        <CriterionPanel
          choices={choices.filter(({ value }) => !used.has(value) || criterion.indicators.includes(value))}
          criterion={criterion}
          // A criterion has no name of its own until it is given one: its place tells it apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          onChange={(changed) => onChange(withCriterion(said, at, changed))}
          onRemove={
            criteria.length > 1
              ? () =>
                  onChange(
                    withCriteria(
                      said,
                      criteria.filter((_, index) => index !== at),
                    ),
                  )
              : undefined
          }
        />
      ))}
      {next && criteria.length < mostParts && (
        <div>
          <Button onClick={() => add(next.value)} size="small">
            {t('addCriterion')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
