import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { printWords } from '#modules/messages/words/print-words.ts';
import { personNames, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { type KeyOf, type Language, say } from '#platform/i18n/dictionary.ts';
import { formatDate, formatTime } from '#platform/i18n/format.ts';

/** What is put on paper, in which language, and for whom. */
export interface Wish {
  notice: NoticeRow;
  language: Language;
  by: string;
}

/** How paper says things in a language. */
export const sayingIn =
  (language: Language) =>
  (key: KeyOf<typeof printWords>, data = {}): string =>
    say(printWords, language, key, data);

/** A moment as paper says it, with its year. */
export const momentOn = (language: Language, at: Date): string =>
  `${formatDate(language, at)} ${formatTime(language, at)}`;

/** What every paper about a notice tells: what it says, whose it is and since when, and for whom the paper was made. */
export async function noticeToRead(ctx: Context, { notice, language, by }: Wish) {
  const t = sayingIn(language);
  const at = (moment: Date): string => momentOn(language, moment);
  const orgOf = await namesOfOrgs({ ...ctx, language }, [notice.org]);
  const names = await personNames(ctx, [notice.sender, by]);
  const { recalled_at, recall_reason } = notice;
  return {
    language,
    title: notice.title,
    foot: t('messages.print.foot', { name: names.get(by) ?? '', at: at(ctx.now) }),
    from: t('messages.print.from', {
      from: orgOf(notice.org),
      name: names.get(notice.sender) ?? '',
      role: roleName({ language }, notice.role),
      at: at(notice.sent_at ?? notice.leaves_at),
    }),
    recalled: recalled_at && t('messages.print.recalled', { at: at(recalled_at), reason: recall_reason ?? '' }),
    body: notice.body.split('\n'),
  };
}
