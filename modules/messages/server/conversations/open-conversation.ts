import type * as contract from '#modules/messages/contract/conversation.ts';
import { presentTalk } from '#modules/messages/server/conversations/present-talks.ts';
import { standingOf } from '#modules/messages/server/conversations/standing.ts';
import { ensureTalk } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { presentPartners, sideOf, talkingAbout } from '#modules/messages/server/conversations/who-talks.ts';
import { receiptsOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import { pageOfPupils, type PupilFacts, pupilFacts } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** About whom the actor may begin: the pupils of the class that lets him at each of them below. */
export async function listTalkPupils(
  ctx: Context,
  { words, ...paging }: Received<typeof contract.listTalkPupils>['query'],
): Promise<Replied<typeof contract.listTalkPupils>> {
  const { holds } = await reachOf(ctx, 'messages.list_talk_pupils', 'pupil');
  const { rows, total } = await asSystem(ctx, () =>
    pageOfPupils(ctx, { classes: holds['class'] ?? [], words }, paging),
  );
  showed(
    ctx,
    'messages.list_talk_pupils',
    rows.map(({ id }) => id),
  );
  return { items: rows, total, ...paging };
}

/** Whom the actor may talk to about a child. */
export async function listTalkPartners(ctx: Context, id: string): Promise<Replied<typeof contract.listTalkPartners>> {
  const pupil = await loadChild(ctx, id, 'messages.list_partners');
  const { guardians, teachers } = await talkingAbout(ctx, id);
  const partners =
    sideOf(ctx) === 'guardian'
      ? [...teachers].map(([person, role]) => ({ person, role }))
      : guardians.map((person) => ({ person, role: 'guardian' }));
  const others = partners.filter(({ person }) => person !== ctx.actor.person);
  return { childName: pupil.name, items: await presentPartners(ctx, others) };
}

type Wanted = Received<typeof contract.openConversation>['body'];

/** Opens the one conversation the actor has with somebody about a child, or about a notice he got for the child. */
export async function openConversation(
  ctx: Context,
  { child, partner, notice }: Wanted,
): Promise<Replied<typeof contract.openConversation>> {
  const { org } = await loadChild(ctx, child, 'messages.open_talk');
  const { person } = ctx.actor;
  const sides =
    sideOf(ctx) === 'guardian' ? { guardian: person, teacher: partner } : { guardian: partner, teacher: person };
  const { isOpen } = standingOf(await talkingAbout(ctx, child), { ...sides, notice });
  if (!isOpen || partner === person || !(await isFrom(ctx, notice, { child, ...sides })))
    throw new Refusal('messages.no_partner', { field: 'partner' });
  const { county } = ctx.actor;
  const at = { opened_at: ctx.now, last_at: ctx.now };
  const row = await ensureTalk(ctx, { county, id: newId(), org, child, ...sides, notice, ...at });
  return presentTalk(ctx, row);
}

/** Whether a notice is one that the actor got for the child from whom he wants to answer; none is from anybody. */
async function isFrom(
  ctx: Context,
  notice: Wanted['notice'],
  { child, guardian, teacher }: { child: string; guardian: string; teacher: string },
): Promise<boolean> {
  if (notice === null) return true;
  const got = await receiptsOf(ctx, ctx.actor.person, [notice]);
  return got.some(({ about, person, sender }) => about === child && person === guardian && sender === teacher);
}

async function loadChild(ctx: Context, id: string, action: string): Promise<PupilFacts> {
  const [pupil] = await asSystem(ctx, () => pupilFacts(ctx, [id]));
  await permit(ctx, action, pupil && { kind: 'pupil', id, about: id, holders: { child: id, class: pupil.class } });
  return pupil as PupilFacts;
}
