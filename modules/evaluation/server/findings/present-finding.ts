import type { z } from 'zod';
import type * as contract from '#modules/evaluation/contract/finding.ts';
import { causesIn, figureIn, isWhole, type Known, knownOf, lifeIn } from '#modules/evaluation/server/findings/kept.ts';
import { indicatorOf } from '#modules/evaluation/server/indicators/present-indicator.ts';
import { subjectOfFinding } from '#modules/evaluation/server/load.ts';
import { changesOf } from '#modules/evaluation/server/rules/compare.ts';
import { actsOn, stageOf } from '#modules/evaluation/server/rules/finding-life.ts';
import { changeOf } from '#modules/evaluation/server/rules/outcome.ts';
import type { SomeIndicator } from '#modules/evaluation/server/rules/reckon.ts';
import { type FindingRow, findingById, type RoundRow } from '#modules/evaluation/server/store/finding-store.ts';
import { versionsOf } from '#modules/evaluation/server/store/indicator-store.ts';
import { publicationOf } from '#modules/evaluation/server/store/report-store.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

type Told = z.input<typeof contract.Finding>;

/** What indicators say, by code and version. */
type Said = (code: string, version: number) => SomeIndicator;

/** What findings are told with: their rounds, what their indicators say, what their schools are called. */
interface Beside extends Known {
  said: Said;
  schools: ReadonlyMap<string, string>;
}

/** Findings as lists tell them. */
export async function presentFindings(ctx: Context, rows: readonly FindingRow[]): Promise<Told[]> {
  const beside = await besideOf(ctx, rows);
  return rows.map((row) => present(row, beside));
}

/** One finding in full, to somebody the gate has let at it. */
export async function presentFinding(ctx: Context, id: string): Promise<z.input<typeof contract.FindingInFull>> {
  const row = await findingById(ctx, id);
  if (!row) throw new Error('a finding that was let at is there');
  const beside = await besideOf(ctx, [row]);
  const isKeeper = rowAllowing(ctx.policy, ctx.actor, 'evaluation.keep_finding', subjectOfFinding(row));
  const report = row.report === null ? undefined : await publicationOf(ctx, row.report);
  return {
    ...present(row, beside),
    body: row.body,
    report: row.report === null ? null : { id: row.report, name: report?.title ?? '' },
    causes: causesIn(row.causes).map((cause) => ({
      ...cause,
      rests: cause.rests.map(({ code, place, figure }) => {
        const { name, kind } = beside.said(code, figure.version);
        return { code, name, kind, place: place as Told['place'], figure };
      }),
    })),
    inTurn: beside.rounds.map((round) => presentRound(row, round, beside)),
    letBeWhy: row.let_be_why,
    may: isKeeper ? actsOn(lifeIn(beside, row)) : [],
  };
}

async function besideOf(ctx: Context, rows: readonly FindingRow[]): Promise<Beside> {
  const known = await knownOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const codes = rows.flatMap((row) => [
    row.indicator,
    ...causesIn(row.causes).flatMap(({ rests }) => rests.map(({ code }) => code)),
  ]);
  const versions = await versionsOf(ctx, [...new Set(codes)]);
  const byVersion = new Map(versions.map((row) => [`${row.code} ${row.version}`, row]));
  const ids = [...new Set(rows.flatMap(({ school }) => school ?? []))];
  const schools = new Map((await organisationsCalled(ctx, { ids })).map(({ id, name }) => [id, name]));
  const said: Said = (code, version) => {
    const row = byVersion.get(`${code} ${version}`);
    if (!row) throw new Error(`${code} has no version ${version}`);
    return indicatorOf(row);
  };
  return { ...known, said, schools };
}

function present(row: FindingRow, { said, schools, ...known }: Beside): Told {
  const figure = figureIn(row.figure);
  const { name, kind } = said(row.indicator, figure.version);
  const rounds = known.rounds.filter(({ finding }) => finding === row.id);
  const last = rounds.at(-1);
  const stage = stageOf(lifeIn(known, row));
  const task = stage === 'do' ? known.tasks.get(last?.task ?? '') : undefined;
  return {
    id: row.id,
    title: row.title,
    indicator: { code: row.indicator, name, kind },
    place: row.place as Told['place'],
    school: row.school === null ? null : { id: row.school, name: schools.get(row.school) ?? '' },
    figure,
    period: { id: figure.period, name: known.periods.get(figure.period)?.name ?? '' },
    source: row.source as Told['source'],
    stage,
    task: task ? { owner: task.owner.name, dueOn: task.dueOn, urgency: task.urgency } : null,
    rounds: rounds.length,
    madeAt: row.made_at,
    version: row.version,
  };
}

function presentRound({ indicator }: FindingRow, row: RoundRow, beside: Beside): z.input<typeof contract.Round> {
  const { tasks, periods, said } = beside;
  const before = figureIn(row.before);
  const after = row.after === null ? null : figureIn(row.after);
  const [task, nameOf] = [tasks.get(row.task), (id: string) => periods.get(id)?.name ?? ''];
  return {
    id: row.id,
    number: row.number,
    task: task ? { ...task, owner: task.owner.name } : null,
    aim: row.aim,
    againFrom: row.again_from,
    before: { ...before, name: nameOf(before.period) },
    after: after && {
      ...after,
      name: nameOf(after.period),
      isWhole: isWhole(after, periods.get(after.period)?.ended ?? ''),
    },
    change: after && changeOf(before, after, { aim: row.aim, ...comparing(indicator, before, after, said) }),
    decision: row.decision as contract.Decision | null,
    decidedWhy: row.decided_why,
    decidedAt: row.decided_at,
  };
}

/** Whether both figures were reckoned alike, and which way is better by what was said last. */
function comparing(code: string, before: contract.ToldFigure, after: contract.ToldFigure, said: Said) {
  const [was, now] = [said(code, before.version), said(code, after.version)];
  const changed = changesOf(now, was, before.rules !== after.rules);
  const isComparable = !changed.includes('formula') && !changed.includes('rules');
  return { aims: now.aims, band: now.band, isComparable };
}
