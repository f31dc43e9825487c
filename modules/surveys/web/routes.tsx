import type { StaffPage } from '#web/ui/staff-page.ts';

const readers = ['official', 'department', 'school_leader'];

/** The screens of this module for staff: what is asked of families and schools, and what they answered. */
export const pages: readonly StaffPage[] = [
  {
    path: '/surveys',
    title: { zh: '问卷', en: 'Surveys' },
    group: 'evaluation',
    order: 3,
    icon: 'list',
    roles: readers,
    load: async () => (await import('./SurveysPage.tsx')).SurveysPage,
  },
  {
    path: '/surveys/new',
    title: { zh: '新问卷', en: 'New survey' },
    roles: ['official'],
    load: async () => (await import('./builder/BuilderPage.tsx')).NewSurveyPage,
  },
  {
    path: '/surveys/$id',
    title: { zh: '问卷结果', en: 'Results of a survey' },
    roles: readers,
    load: async () => (await import('./results/ResultsPage.tsx')).ResultsPage,
  },
  {
    path: '/surveys/$id/edit',
    title: { zh: '写问卷', en: 'Draft of a survey' },
    roles: ['official'],
    load: async () => (await import('./builder/BuilderPage.tsx')).BuilderPage,
  },
  {
    path: '/surveys/$id/sheets',
    title: { zh: '录入纸质问卷', en: 'Entering paper sheets' },
    roles: ['official'],
    load: async () => (await import('./sheets/SheetsPage.tsx')).SheetsPage,
  },
];
