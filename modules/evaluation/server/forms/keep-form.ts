import type { z } from 'zod';
import national from '#database/reference/forms.json' with { type: 'json' };
import * as contract from '#modules/evaluation/contract/form.ts';
import { faultsOfForm, knownAlready } from '#modules/evaluation/server/forms/rules/check-form.ts';
import { factsBesides } from '#modules/evaluation/server/forms/reported-facts.ts';
import { mostForms } from '#modules/evaluation/server/limits.ts';
import {
  allForms,
  fieldsOf,
  type FormRow,
  insertForm,
  pageOfForms,
  rulesOf,
} from '#modules/evaluation/server/store/form-store.ts';
import { PeriodKind } from '#modules/evaluation/contract/period.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The forms as they hold now. */
export async function listForms(
  ctx: Context,
  query: Received<typeof contract.listForms>['query'],
): Promise<Replied<typeof contract.listForms>> {
  await reachOf(ctx, 'evaluation.list_forms', 'form');
  const { rows, total } = await pageOfForms(ctx, query);
  return { items: rows.map((row) => presentForm(ctx, row)), total, page: query.page, size: query.size };
}

/** A form as those who fill it in read it. */
export const formOf = (row: Omit<FormRow, 'county' | 'changed_by'>): Omit<z.input<typeof contract.Form>, 'isOwn'> => ({
  code: row.code,
  version: row.version,
  title: { zh: row.title_zh, en: row.title_en },
  about: { zh: row.about_zh, en: row.about_en },
  asked: row.asked as contract.FormSaid['asked'],
  kind: PeriodKind.parse(row.kind),
  minutes: row.minutes,
  fields: fieldsOf(row),
  rules: rulesOf(row),
  changedAt: row.changed_at,
});

const presentForm = ({ actor }: Context, row: FormRow): z.input<typeof contract.Form> => ({
  ...formOf(row),
  isOwn: row.changed_by === actor.person,
});

/** Adds a form, or its next version. */
export async function keepForm(
  ctx: Context,
  code: string,
  { seen, ...said }: Received<typeof contract.keepForm>['body'],
): Promise<Replied<typeof contract.keepForm>> {
  await permit(ctx, 'evaluation.keep_form', { kind: 'form', id: '', holders: {} });
  const all = await allForms(ctx);
  const known = all.find((one) => one.code === code);
  if (!known && all.length >= mostForms) throw new Refusal('evaluation.too_many_forms', { most: mostForms });
  if ((known?.version ?? 0) !== seen) throw new Refusal('evaluation.form_changed', { version: known?.version });
  await assertAskable(ctx, code, said);
  const { county, person } = ctx.actor;
  const row = rowOf(said, { county, code, version: seen + 1, changed_by: person, changed_at: ctx.now });
  // Somebody may have said it anew a moment ago.
  if (!(await insertForm(ctx, row))) throw new Refusal('evaluation.form_changed', { version: seen + 1 });
  return presentForm(ctx, row);
}

/** What a form says, as a row of its next version. */
const rowOf = (
  { title, about, asked, kind, minutes, fields, rules }: contract.FormSaid,
  own: Pick<FormRow, 'county' | 'code' | 'version' | 'changed_by' | 'changed_at'>,
): FormRow => ({
  ...own,
  title_zh: title.zh,
  title_en: title.en,
  about_zh: about.zh,
  about_en: about.en,
  asked,
  kind,
  minutes,
  fields: fields as never,
  rules: rules as never,
});

/** The draft forms, which ask for what draft indicators need and the house does not count, as first versions. */
export const nationalForms = (own: Pick<FormRow, 'county' | 'changed_by' | 'changed_at'>): FormRow[] =>
  national.forms.map(({ code, ...said }) => rowOf(contract.FormSaid.parse(said), { ...own, code, version: 1 }));

/** Puts in the draft forms that are not there yet; what the county has said of its own stays. */
export async function putNationalForms(ctx: Context): Promise<void> {
  const { county, person } = ctx.actor;
  const known = new Set((await allForms(ctx)).map(({ code }) => code));
  for (const row of nationalForms({ county, changed_by: person, changed_at: ctx.now }))
    if (!known.has(row.code)) await insertForm(ctx, row);
}

/** What the house counts, or another form asks for, is not asked again. */
async function assertAskable(ctx: Context, code: string, said: contract.FormSaid): Promise<void> {
  const faults = faultsOfForm(said);
  if (faults.length > 0) throw new Refusal('evaluation.form_wrong', { field: faults[0]?.path, faults });
  const known = knownAlready(said.fields, await factsBesides(ctx, code));
  if (known)
    throw new Refusal('evaluation.fact_known', {
      field: `fields.${known.at}`,
      fact: known.fact.code,
      title: known.fact.title[ctx.language],
      faults: [{ path: `fields.${known.at}`, why: 'known' }],
    });
}
