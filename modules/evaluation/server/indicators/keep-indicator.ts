import national from '#database/reference/indicators.json' with { type: 'json' };
import * as contract from '#modules/evaluation/contract/indicator.ts';
import { knownIn, presentIndicator, rowOf } from '#modules/evaluation/server/indicators/present-indicator.ts';
import { putNationalForms } from '#modules/evaluation/server/forms/keep-form.ts';
import { mostIndicators } from '#modules/evaluation/server/limits.ts';
import { evidenceOf, type Formulas, type Language } from '#modules/evaluation/server/rules/formula.ts';
import { allIndicators, type IndicatorRow, insertVersions } from '#modules/evaluation/server/store/indicator-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const keep = 'evaluation.keep_indicator';

/** Whether formulas can be reckoned, and what they read. */
export async function checkFormula(
  ctx: Context,
  formulas: Received<typeof contract.checkFormula>['body'],
): Promise<Replied<typeof contract.checkFormula>> {
  await permit(ctx, 'evaluation.check_formula', { kind: 'indicator', id: '', holders: {} });
  const { language, grades } = await knownIn(ctx);
  assertReckonable(language, formulas);
  return evidenceOf(language, formulas, grades);
}

function assertReckonable(language: Language, formulas: Formulas): void {
  const fault = language.faultOf(formulas);
  if (fault) throw new Refusal(fault.code, { field: fault.field, word: fault.word ?? '' });
}

/** Adds an indicator, or its next version. */
export async function keepIndicator(
  ctx: Context,
  code: string,
  { seen, ...said }: Received<typeof contract.keepIndicator>['body'],
): Promise<Replied<typeof contract.keepIndicator>> {
  await permit(ctx, keep, { kind: 'indicator', id: '', holders: {} });
  const all = await allIndicators(ctx);
  const known = all.find((one) => one.code === code);
  if (!known && all.length >= mostIndicators)
    throw new Refusal('evaluation.too_many_indicators', { most: mostIndicators });
  if ((known?.version ?? 0) !== seen) throw new Refusal('evaluation.indicator_changed', { version: known?.version });
  const ours = await knownIn(ctx);
  assertSaid(ours.language, code, said, all);
  const position = known?.position ?? Math.max(0, ...all.map((one) => one.position)) + 1;
  const row = rowOf(said, { ...versionBy(ctx), code, version: seen + 1, position });
  // Somebody may have said it anew a moment ago.
  if ((await insertVersions(ctx, [row])) === 0)
    throw new Refusal('evaluation.indicator_changed', { version: seen + 1 });
  return presentIndicator(ours, row);
}

const versionBy = ({ actor, now }: Context) => ({
  county: actor.county,
  changed_by: actor.person,
  changed_at: now,
});

function assertSaid(
  language: Language,
  code: string,
  said: contract.IndicatorSaid,
  all: readonly IndicatorRow[],
): void {
  const { numerator, denominator, unmeasured, band, counter } = said;
  const isMeasured = numerator !== '' || denominator !== '';
  if (isMeasured) assertReckonable(language, said);
  if (isMeasured === (unmeasured.zh !== '')) throw new Refusal('evaluation.unmeasured_why', { field: 'unmeasured' });
  if (band.least !== null && band.most !== null && band.most < band.least)
    throw new Refusal('evaluation.band_reversed', { field: 'band' });
  if (counter === code) throw new Refusal('evaluation.own_counter', { field: 'counter' });
  if (counter !== null && !all.some((one) => one.code === counter))
    throw new Refusal('evaluation.no_such_indicator', { field: 'counter' });
}

/** The draft indicators, in their order, as first versions. */
export const nationalIndicators = (own: Pick<IndicatorRow, 'county' | 'changed_by' | 'changed_at'>): IndicatorRow[] =>
  national.indicators.map(({ code, ...said }, at) =>
    rowOf(contract.IndicatorSaid.parse(said), { ...own, code, version: 1, position: at + 1 }),
  );

/** Puts in the draft indicators that are not there yet, and the forms some of them need; what the county has said of its own stays. */
export async function putNationalIndicators(ctx: Context): Promise<Replied<typeof contract.putNationalIndicators>> {
  await permit(ctx, keep, { kind: 'indicator', id: '', holders: {} });
  const known = new Set((await allIndicators(ctx)).map(({ code }) => code));
  await putNationalForms(ctx);
  const missing = nationalIndicators(versionBy(ctx)).filter(({ code }) => !known.has(code));
  return { added: await insertVersions(ctx, missing) };
}
