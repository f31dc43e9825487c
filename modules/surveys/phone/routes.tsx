import { HandsIn } from '#modules/surveys/phone/HandsIn.tsx';
import type { AnsweringRole } from '#modules/surveys/contract/survey.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';

// By name, so that each role that answers, and no other, is here: the phone takes types of a contract alone.
const answering = Object.keys({
  guardian: true,
  teacher: true,
  homeroom: true,
  counsellor: true,
} satisfies Record<AnsweringRole, true>);

/** What families and staff are asked. */
export const pages: readonly PhonePage[] = [
  {
    path: '/surveys',
    title: { zh: '问卷', en: 'Surveys' },
    tab: 'own',
    roles: answering,
    load: async () => (await import('./SurveysScreen.tsx')).SurveysScreen,
  },
  {
    path: '/surveys/:id',
    title: { zh: '一份问卷', en: 'A survey' },
    roles: answering,
    load: async () => (await import('./SurveyScreen.tsx')).SurveyScreen,
  },
  {
    path: '/sheet',
    title: { zh: '填问卷', en: 'Fill in a survey' },
    roles: 'public',
    load: async () => (await import('./SheetScreen.tsx')).SheetScreen,
  },
];

export const today = [HandsIn];
