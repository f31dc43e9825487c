import { Button, Form, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Change, Scenario } from '#modules/needs/contract/scenario.ts';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { useWords } from '#web/ui/use-words.ts';

const step = 10;
const farthest = 100;

/** Who travels farther, and how much. */
export function ScenarioReach(given: {
  resources: Scenario['resources'];
  changes: readonly Change[];
  onChange: (change: Change) => void;
}): ReactNode {
  const t = useWords(scenarioWords);
  const chosen = given.changes.filter((one) => one.kind === 'reach');
  const titleOf = (resource: string): string => {
    const one = given.resources.find((other) => other.resource === resource);
    return one ? `${one.title} · ${one.providerName}` : '';
  };
  const left = given.resources.filter(({ resource }) => !chosen.some((one) => one.resource === resource));
  return (
    <Form.Item htmlFor="scenario-reach" label={t('reach')}>
      <ul className="needs-farther">
        {chosen.map(({ resource, km }) => (
          <li key={resource}>
            <span>{titleOf(resource)}</span>
            <InputNumber
              aria-label={t('reachKm', { title: titleOf(resource) })}
              max={farthest}
              min={step}
              onChange={(next) => given.onChange({ kind: 'reach', resource, km: next ?? step })}
              prefix="+"
              step={step}
              suffix={t('kilometres')}
              value={km}
            />
            <Button
              aria-label={t('takeBack', { what: titleOf(resource) })}
              onClick={() => given.onChange({ kind: 'reach', resource, km: 0 })}
              size="small"
              type="link"
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </ul>
      <Select
        id="scenario-reach"
        onChange={(resource: string) => given.onChange({ kind: 'reach', resource, km: step })}
        optionFilterProp="label"
        options={left.map(({ resource, travelKm }) => ({
          value: resource,
          label: `${titleOf(resource)} · ${t('reachNow', { km: travelKm })}`,
        }))}
        placeholder={t('reachAdd')}
        showSearch
        value={null}
      />
    </Form.Item>
  );
}
