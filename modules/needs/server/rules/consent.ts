import { familyOf } from '#modules/needs/server/rules/category.ts';

/** The purpose a guardian is asked to consent to for a service of this category. */
export const purposeOf = (category: string): 'service.mental' | 'service.general' =>
  familyOf(category) === 'mental' ? 'service.mental' : 'service.general';
