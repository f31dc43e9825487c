import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { consentsLapsed, type Purpose } from '#modules/people/contract/purpose.ts';
import { askAgain } from '#modules/people/server/consent/ask-again.ts';
import { type KnownPurpose, purposeAsked, purposesOf } from '#modules/people/server/consent/purposes.ts';
import { insertPurposeText } from '#modules/people/server/store/purpose-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';

/** All purposes, with the actions of the policy that rest on each. */
export async function listPurposes(ctx: Context): Promise<{ items: z.input<typeof Purpose>[] }> {
  await permit(ctx, 'people.list_purposes', { kind: 'purpose', id: '', holders: {} });
  return { items: [...(await purposesOf(ctx)).values()].map((one) => present(ctx, one)) };
}

/** Puts a new text in force; where it allows more, what was agreed to before counts no more, and all who did are told. */
export async function addPurposeText(
  ctx: Context,
  said: { purpose: string; zh: string; en: string; wider: boolean },
): Promise<z.input<typeof Purpose>> {
  const { purpose: code, zh, en, wider } = said;
  await permit(ctx, 'people.add_purpose_text', { kind: 'purpose', id: '', holders: {} });
  const { current } = await purposeAsked(ctx, code);
  const hash = hashOf(zh, en);
  const version = current.version + 1;
  const text = { county: ctx.actor.county, purpose: code, version, text_zh: zh, text_en: en, hash, wider };
  const isNew =
    hash !== current.hash &&
    (await insertPurposeText(ctx, { ...text, valid_from: ctx.now, added_by: ctx.actor.person }));
  if (!isNew) throw new Refusal('people.text_stands');
  if (wider) {
    await announce(ctx, consentsLapsed, { purpose: code });
    await ctx.enqueue(ctx, askAgain, { purpose: code, version });
  }
  const known = (await purposesOf(ctx)).get(code);
  if (!known) throw new Error(`${code} is gone`);
  return present(ctx, known);
}

/** What exactly was agreed to: the hash of the text in both languages. */
const hashOf = (zh: string, en: string): string => createHash('sha256').update(zh).update(en).digest('hex');

function present(
  ctx: Context,
  { code, basis, title, separate, current, texts }: KnownPurpose,
): z.input<typeof Purpose> {
  const { language } = ctx;
  return {
    code,
    basis,
    title: title[language],
    article: current[`article_${language}`],
    class: current.class as Purpose['class'],
    separate,
    core: current.core,
    text: current[`text_${language}`],
    version: current.version,
    stops: [...new Set(ctx.policy.rows.filter((row) => row.purposes?.includes(code)).map((row) => row.action))],
    texts: texts
      .map((text) => ({
        version: text.version,
        zh: text.text_zh,
        en: text.text_en,
        hash: text.hash,
        wider: text.wider,
        validFrom: text.valid_from,
      }))
      .reverse(),
  };
}
