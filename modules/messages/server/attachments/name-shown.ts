import { fileEndings } from '#modules/messages/contract/attachment.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { words } from '#modules/messages/words.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** Those who look after what is sent at schools, and the bureau. */
const staff: ReadonlySet<string> = new Set([
  'homeroom',
  'teacher',
  'counsellor',
  'school_leader',
  'safeguard_lead',
  'official',
]);

type Named = Pick<AttachmentRow, 'sort' | 'name' | 'type' | 'uploader'>;

/** How the name of a file ends, by what it is. */
export const endingOf = ({ type }: Pick<Named, 'type'>): string => fileEndings[type ?? ''] ?? '';

/**
 * What the actor finds a file called. What its sender called it may tell of a child, so that it is the sender's and the staff's; a paper,
 * which comes with a notice alone, is known to all by its name.
 */
export function nameShown({ actor, language }: Pick<Context, 'actor' | 'language'>, row: Named): string {
  const { sort, name, uploader } = row;
  if (sort === 'document') return name;
  const isNamed = uploader === actor.person || staff.has(actor.role);
  if (!isNamed)
    return `${say(words, language, `messages.file.${sort as 'picture' | 'voice' | 'video'}`, {})}${endingOf(row)}`;
  // A picture was made anew: it is of another type than its sender called it.
  return sort === 'picture' ? `${name.replace(/\.\w+$/, '')}${endingOf(row)}` : name;
}
