import { familyOf } from '#modules/needs/server/rules/category.ts';

/** The purposes a service for a pupil rests on. */
export const servicePurposes = ['service.mental', 'service.general'] as const;

/** The purpose a guardian is asked to consent to for a service of this category. */
export const purposeOf = (category: string): (typeof servicePurposes)[number] =>
  familyOf(category) === 'mental' ? 'service.mental' : 'service.general';
