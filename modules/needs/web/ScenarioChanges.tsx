import { Button, Form, InputNumber, Select, Slider } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Change, mostChanges, type Scenario } from '#modules/needs/contract/scenario.ts';
import { keyOf, withChange } from '#modules/needs/web/change-list.ts';
import { ScenarioReach } from '#modules/needs/web/ScenarioReach.tsx';
import { scenarioWords } from '#modules/needs/web/scenario-words.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './scenario.css';

const mostPlaces = 1_000;

const textOf = (changes: readonly Change[]): string => JSON.stringify(changes);

/** What is supposed: places by town, remote places, ways, the floor. Nothing is worked out before it is asked for. */
export function ScenarioChanges(given: {
  scenario: Scenario;
  changes: readonly Change[];
  busy: boolean;
  onCompute: (changes: readonly Change[]) => void;
}): ReactNode {
  const t = useWords(scenarioWords);
  const { nameOf } = useCategories();
  const { towns, kinds, travelKm, category, resources } = given.scenario;
  const [draft, setDraft] = useState(given.changes);
  const [followed, setFollowed] = useState(given.changes);
  // What the address speaks of may change from elsewhere; made anew, the form would lose the focus.
  if (textOf(followed) !== textOf(given.changes)) {
    setFollowed(given.changes);
    setDraft(given.changes);
  }
  const [chosen, setKind] = useState<string>();
  const kind = chosen ?? kinds[0] ?? category;
  const placesOf = (like: Change): number => {
    const found = draft.find((one) => keyOf(one) === keyOf(like));
    return found && 'places' in found ? found.places : 0;
  };
  const set = (change: Change): void => setDraft(withChange(draft, change));
  const floor = draft.find((one) => one.kind === 'floor')?.percent ?? 100;
  const remote: Change = { kind: 'remote', category: kind, places: 0 };
  const tooMany = draft.length > mostChanges;
  return (
    <Panel title={t('changes')}>
      <Form layout="vertical" onFinish={() => given.onCompute(draft)}>
        {kinds.length > 1 && (
          <Form.Item htmlFor="scenario-kind" label={t('kind')}>
            <Select
              id="scenario-kind"
              onChange={setKind}
              options={kinds.map((value) => ({ value, label: nameOf(value) }))}
              value={kind}
            />
          </Form.Item>
        )}
        <fieldset className="needs-suppose">
          <legend>{t('counsellors')}</legend>
          <p className="ly-muted ly-small">{t('counsellorsNote', { km: travelKm })}</p>
          <div className="needs-by-town">
            {towns.map(({ town, name }) => {
              const change: Change = { kind: 'counsellor', category: kind, town, places: 0 };
              return (
                <label htmlFor={`places-${town}`} key={town}>
                  {name}
                  <InputNumber
                    id={`places-${town}`}
                    max={mostPlaces}
                    min={0}
                    onChange={(places) => set({ ...change, places: places ?? 0 })}
                    precision={0}
                    value={placesOf(change)}
                  />
                </label>
              );
            })}
          </div>
        </fieldset>
        <Form.Item htmlFor="scenario-remote" label={t('remote')}>
          <InputNumber
            id="scenario-remote"
            max={mostPlaces}
            min={0}
            onChange={(places) => set({ ...remote, places: places ?? 0 })}
            precision={0}
            value={placesOf(remote)}
          />
        </Form.Item>
        <ScenarioReach changes={draft} onChange={set} resources={resources} />
        <Form.Item label={t('floor')}>
          <Slider
            ariaLabelForHandle={t('floor')}
            className="needs-suppose-floor"
            marks={{ 0: '0%', 100: '100%' }}
            onChange={(percent: number) => set({ kind: 'floor', percent })}
            step={10}
            value={floor}
          />
        </Form.Item>
        {tooMany && <p role="alert">{t('tooMany', { count: mostChanges })}</p>}
        <Row>
          <Button disabled={tooMany} htmlType="submit" loading={given.busy} type="primary">
            {t('compute')}
          </Button>
          <Button
            disabled={draft.length === 0}
            onClick={() => {
              setDraft([]);
              given.onCompute([]);
            }}
          >
            {t('clear')}
          </Button>
        </Row>
      </Form>
    </Panel>
  );
}
