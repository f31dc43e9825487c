import { Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { findWhoAnswers, listMatters } from '#modules/governance/contract/duty-list.ts';
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';
import { Answer } from '#modules/governance/web/duties/Answer.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { PlaceSelect } from '#modules/governance/web/places/PlaceSelect.tsx';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './who-answers.css';

/** Who answers for a matter at a place today; for one that depends on the child, for one of an age and circumstance. */
export function WhoAnswers(given: {
  list: string;
  matter: string;
  place: string;
  onChoose: (change: { matter?: string; place?: string }) => void;
}): ReactNode {
  const t = useWords(listWords);
  const tell = useWords(dutyWords);
  const { county } = useSession();
  const { list, onChoose } = given;
  const [child, setChild] = useState<{ age?: number; circumstance?: Circumstance }>({});
  const { data } = useRead(listMatters, { params: { id: list }, query: { size: 200 } });
  const matter = data?.items.find(({ code }) => code === given.matter);
  const place = given.place || county.code;
  const isChildSaid = child.age !== undefined && child.circumstance !== undefined;
  const isAsked = matter !== undefined && (!matter.isAboutChild || isChildSaid);
  const asked = { matter: given.matter, place, ...(matter?.isAboutChild ? child : {}) };
  const found = useRead(findWhoAnswers, { query: asked }, { enabled: isAsked });
  return (
    <Panel note={t('whoNote')} title={t('who')}>
      <Form className="ly-who" component="div" layout="vertical">
        <Form.Item htmlFor="who-matter" label={tell('matter')}>
          <Select
            id="who-matter"
            loading={!data}
            onChange={(next: string) => onChoose({ matter: next })}
            options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            placeholder={t('chooseMatter')}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            value={matter?.code ?? null}
          />
        </Form.Item>
        <Form.Item htmlFor="who-place" label={tell('place')}>
          <PlaceSelect
            id="who-place"
            isOne
            label={tell('place')}
            onChange={([next = '']) => onChoose({ place: next })}
            value={[place]}
          />
        </Form.Item>
        {matter?.isAboutChild && <ChildFields child={child} onChange={setChild} />}
      </Form>
      {isAsked ? (
        <Answer
          error={found.error}
          found={found.isPlaceholderData ? undefined : found.data}
          onRetry={() => void found.refetch()}
        />
      ) : (
        <p className="ly-muted">{t(matter ? 'askChild' : 'ask')}</p>
      )}
    </Panel>
  );
}

interface Child {
  age?: number;
  circumstance?: Circumstance;
}

function ChildFields({ child, onChange }: { child: Child; onChange: (child: Child) => void }): ReactNode {
  const t = useWords(listWords);
  const tell = useWords(dutyWords);
  return (
    <>
      <Form.Item htmlFor="who-age" label={tell('age')}>
        <Select
          id="who-age"
          onChange={(age: number) => onChange({ ...child, age })}
          options={Array.from({ length: oldest + 1 }, (_, age) => ({ value: age, label: t('years', { age }) }))}
          placeholder={t('chooseAge')}
          value={child.age ?? null}
        />
      </Form.Item>
      <Form.Item extra={t('circumstanceNote')} htmlFor="who-circumstance" label={tell('circumstance')}>
        <Select
          id="who-circumstance"
          onChange={(circumstance: Circumstance) => onChange({ ...child, circumstance })}
          options={Circumstance.options.map((value) => ({ value, label: tell(`is.${value}`) }))}
          placeholder={t('chooseCircumstance')}
          popupMatchSelectWidth={false}
          value={child.circumstance ?? null}
        />
      </Form.Item>
    </>
  );
}
