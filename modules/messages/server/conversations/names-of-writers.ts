import { type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import { aliasesIn } from '#modules/messages/server/conversations/store/alias-store.ts';
import {
  type ConversationRow,
  isPupilTalk,
  isTalk,
  isWorkGroup,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { personNames, pupilFacts, roleName, roleTitle } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { formatList } from '#platform/i18n/format.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { words } from '#modules/messages/words.ts';

type Written = Pick<MessageRow, 'writer' | 'side'>;

/**
 * What the actor is told of who wrote what: in a talk the name, among staff and of the adults in a pupil's talk also as what. In the group of a class staff are told who is whose guardian, and a guardian
 * of another family only a number, or the child whom it has named itself (docs/adr/0023).
 */
export async function namesOfWriters(
  ctx: Context,
  conversation: ConversationRow,
  rows: readonly Written[],
): Promise<(row: Written) => string> {
  const names = await personNames(
    ctx,
    rows.map(({ writer }) => writer),
  );
  const named = ({ writer }: Written): string => names.get(writer) ?? '';
  if (isTalk(conversation)) return named;
  const standing = await asSystem(ctx, () => standingIn(ctx, conversation));
  if (isWorkGroup(conversation) || isPupilTalk(conversation)) {
    const titleOf = await titlesIn(ctx, standing);
    const facts = await asSystem(ctx, () => pupilFacts(ctx, isPupilTalk(conversation) ? [conversation.opened_by] : []));
    const givenName = facts[0]?.givenName ?? '';
    return (row) => (row.side === 'pupil' ? givenName : nameWith(ctx, named(row), titleOf(row.writer)));
  }
  const [ofChild, calledBy] = [await guardianNames(ctx, standing), await aliasNames(ctx, conversation, standing)];
  return (row) => {
    const { side, writer } = row;
    if (side === 'guardian' && sideOf(ctx) === 'guardian') return calledBy(writer);
    const role = side === 'guardian' ? ofChild(writer) : roleName(ctx, standing.members.get(writer) ?? 'teacher');
    return nameWith(ctx, named(row), role);
  };
}

/** A name with what somebody is, where that is known. */
export const nameWith = (ctx: Context, name: string, role: string): string =>
  role === '' ? name : say(words, ctx.language, 'messages.group.by', { name, role });

/** As what, and for which organisation, somebody is in a group of staff: of whom is in it no more nothing is said. */
export async function titlesIn(ctx: Context, { members, orgs }: Standing): Promise<(person: string) => string> {
  const orgName = await namesOfOrgs(ctx, [...orgs.values()]);
  return (person) => {
    const [role, org] = [members.get(person), orgs.get(person)];
    return role === undefined || org === undefined ? '' : roleTitle(ctx, role, [orgName(org)]);
  };
}

/** Of a guardian in a group, whose he is: of whom is in it no more nothing is said. */
export async function guardianNames(ctx: Context, { children }: Standing): Promise<(person: string) => string> {
  const facts = await asSystem(ctx, () => pupilFacts(ctx, [...new Set([...children.values()].flat())]));
  const givenNames = new Map(facts.map(({ id, givenName }) => [id, givenName]));
  return (person) => {
    const own = (children.get(person) ?? []).flatMap((child) => givenNames.get(child) ?? []);
    const child = formatList(ctx.language, own);
    return child === '' ? '' : say(words, ctx.language, 'messages.group.of', { child });
  };
}

/** What the other families call a guardian: as somebody of the child he has named while he cares for it in this class, else by his number. */
async function aliasNames(
  ctx: Context,
  { id }: ConversationRow,
  { children }: Standing,
): Promise<(person: string) => string> {
  const aliases = await asSystem(ctx, () => aliasesIn(ctx, [id]));
  const stands = (person: string, child: string | null): child is string =>
    child !== null && (children.get(person)?.includes(child) ?? false);
  const known = aliases.flatMap(({ person, child }) => (stands(person, child) ? child : []));
  const facts = await asSystem(ctx, () => pupilFacts(ctx, known));
  return (writer) => {
    const alias = aliases.find(({ person }) => person === writer);
    const child = alias && stands(writer, alias.child) ? facts.find((one) => one.id === alias.child) : undefined;
    if (child) return say(words, ctx.language, 'messages.group.of', { child: child.givenName });
    return say(words, ctx.language, 'messages.group.number', { number: alias?.number ?? 0 });
  };
}
