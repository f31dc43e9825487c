import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Survey } from '#modules/surveys/contract/survey.ts';
import type { Opened } from '#modules/surveys/web/ActDialog.tsx';
import { surveyWords } from '#modules/surveys/web/survey-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { Row } from '#web/ui/Page.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What an official can do with a survey as it stands. */
export function SurveyActs({ survey, onAct }: { survey: Survey; onAct: (what: Opened['what']) => void }): ReactNode {
  const t = useWords(surveyWords);
  const go = useGo();
  const { id, state, ends } = survey;
  const button = (what: Opened['what']): ReactNode => (
    <Button onClick={() => onAct(what)} size="small">
      {t(what)}
    </Button>
  );
  const link = (label: 'edit' | 'enter', to: string): ReactNode => (
    <Button onClick={() => go(to)} size="small">
      {t(label)}
    </Button>
  );
  switch (state) {
    case 'draft':
      return (
        <Row>
          {link('edit', `/surveys/${id}/edit`)}
          {button('open')}
          {button('drop')}
        </Row>
      );
    case 'open':
      return (
        <Row>
          {button('print')}
          {link('enter', `/surveys/${id}/sheets`)}
          {ends < countyDay() && button('close')}
        </Row>
      );
    case 'closed':
      return <Row>{button('tell')}</Row>;
    default:
      return null;
  }
}
