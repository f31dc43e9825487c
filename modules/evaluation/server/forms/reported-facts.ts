import type { FormField } from '#modules/evaluation/contract/form.ts';
import { childrenIn } from '#modules/evaluation/server/forms/rules/few.ts';
import { askedFor, reportedOf } from '#modules/evaluation/server/store/collection-store.ts';
import { allForms, fieldsOf, type FormRow } from '#modules/evaluation/server/store/form-store.ts';
import { pupilCounts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFactSource, type Fact, factsOf, type Reading, type Span } from '#platform/facts/fact.ts';

/** The figures of a form as facts: each organisation’s last word of exactly the span it was asked for. */
const factsOfForm = (form: FormRow): Fact[] =>
  fieldsOf(form).map((field) => ({
    code: field.code,
    title: field.title,
    about: {
      zh: `“${form.title_zh}”填报的数；没有报送不是零。${field.about.zh}`,
      en: `As reported on “${form.title_en}”; not reported is not zero. ${field.about.en}`.trim(),
    },
    unit: field.unit,
    grade: field.grade,
    read: (ctx, span) => asSystem(ctx, () => readField(ctx, form.code, field, span)),
    asked: (ctx, span) => asSystem(ctx, () => askedFor(ctx, form.code, span)),
  }));

async function readField(ctx: Context, form: string, field: FormField, span: Span): Promise<Reading[]> {
  const rows = await reportedOf(ctx, form, field.code, span);
  const pupils = new Map((await pupilCounts(ctx)).map((one) => [one.org, one.pupils]));
  return rows.map(({ org, value }) => ({
    org,
    counted: [[value, 1]],
    children: childrenIn(field, value, pupils.get(org) ?? 0),
  }));
}

declareFactSource(async (ctx) => (await allForms(ctx)).flatMap(factsOfForm));

/** What the house counts or is told without a form. */
export async function factsBesides(ctx: Context, code: string): Promise<Fact[]> {
  const own = (await allForms(ctx)).find((form) => form.code === code);
  const asked = new Set(own ? fieldsOf(own).map((field) => field.code) : []);
  return [...(await factsOf(ctx)).values()].filter((fact) => fact.asked === undefined || !asked.has(fact.code));
}
