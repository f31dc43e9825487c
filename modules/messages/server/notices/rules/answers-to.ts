import type { NoticeAnswer } from '#modules/messages/contract/notice.ts';

const byLevel: Readonly<Record<string, readonly NoticeAnswer[]>> = {
  confirm: ['confirmed'],
  sign: ['signed', 'declined'],
};

/** What may be said to a notice of a level: nothing to what is only to be read. */
export const answersTo = (level: string): readonly NoticeAnswer[] => byLevel[level] ?? [];
