import { DatePicker, Form, InputNumber, Radio, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { BothTexts } from '#modules/surveys/web/builder/BothTexts.tsx';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { usualPerSchool } from '#modules/surveys/web/builder/draft.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a survey is called and for, whom it asks, and until when. */
export function SurveyInputs(given: {
  said: SurveySaid;
  isBoth: boolean;
  onBoth: (isBoth: boolean) => void;
  /** Whether it was to be kept already, so that what is missing is told. */
  isTried: boolean;
  onChange: (said: SurveySaid) => void;
}): ReactNode {
  const t = useWords(builderWords);
  const { said, isBoth, onBoth, isTried, onChange } = given;
  const blank = (name: 'title' | 'about'): string | undefined =>
    isTried && said[name].zh.trim() === '' ? t('needed') : undefined;
  return (
    <Panel
      action={
        <label className="ly-builder-switch">
          <Switch checked={isBoth} onChange={onBoth} size="small" /> {t('bothLanguages')}
        </label>
      }
      title={t('about')}
    >
      <div className="ly-builder-fields">
        <BothTexts
          fault={blank('title')}
          id="survey-title"
          isBoth={isBoth}
          label={t('titleOf')}
          most={60}
          onChange={(title) => onChange({ ...said, title })}
          said={said.title}
        />
        <BothTexts
          fault={blank('about')}
          id="survey-about"
          isBoth={isBoth}
          isLong
          label={t('aboutOf')}
          most={500}
          note={t('aboutNote')}
          onChange={(about) => onChange({ ...said, about })}
          said={said.about}
        />
        <Form.Item label={t('asked')} layout="vertical">
          <Radio.Group
            aria-label={t('asked')}
            onChange={({ target }) => onChange({ ...said, asked: target.value as SurveySaid['asked'] })}
            options={(['guardians', 'staff'] as const).map((value) => ({ value, label: t(`asked.${value}`) }))}
            value={said.asked}
          />
        </Form.Item>
        <HowMany onChange={(perSchool) => onChange({ ...said, perSchool })} perSchool={said.perSchool} />
        <Form.Item extra={t('endsNote')} label={t('ends')} layout="vertical">
          <DatePicker
            allowClear={false}
            aria-label={t('ends')}
            disabledDate={(day: Dayjs) => day.format('YYYY-MM-DD') < countyDay()}
            onChange={(day) => day && onChange({ ...said, ends: day.format('YYYY-MM-DD') })}
            value={dayjs(said.ends)}
          />
        </Form.Item>
      </div>
    </Panel>
  );
}

function HowMany({ perSchool, onChange }: { perSchool: number; onChange: (perSchool: number) => void }): ReactNode {
  const t = useWords(builderWords);
  const isDrawn = perSchool > 0;
  return (
    <Form.Item extra={t('perSchoolNote')} label={t('howMany')} layout="vertical">
      <div className="ly-row">
        <Radio.Group
          aria-label={t('howMany')}
          onChange={({ target }) => onChange(target.value === 'drawn' ? usualPerSchool : 0)}
          options={[
            { value: 'drawn', label: t('drawn') },
            { value: 'everybody', label: t('everybody') },
          ]}
          value={isDrawn ? 'drawn' : 'everybody'}
        />
        {isDrawn && (
          <InputNumber
            aria-label={t('perSchool')}
            max={2000}
            min={1}
            // What is being emptied is about to be another number.
            onChange={(value) => value !== null && onChange(value)}
            precision={0}
            value={perSchool}
          />
        )}
      </div>
    </Form.Item>
  );
}
