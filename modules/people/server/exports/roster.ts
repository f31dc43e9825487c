import { rosterFiles } from '#modules/people/server/exported-roster.ts';
import { countEnrolled } from '#modules/people/server/store/export-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { FolderKind } from '#platform/export/export-kind.ts';
import type { FileName, Values } from '#standards/oneroster/files.ts';
import { manifestFile } from '#standards/oneroster/manifest.ts';
import { writeHeader, writeManifest, writeRows } from '#standards/oneroster/write-roster.ts';

/** The roster of one school for another system. */
export const rosterKind: FolderKind = {
  id: 'people.roster',
  title: { zh: '给其他系统的花名册（OneRoster 1.2）', en: 'Roster for another system (OneRoster 1.2)' },
  note: {
    zh: '本校今学年的班级、学生、教师和监护关系，没有学籍号和电话。',
    en: 'Classes, pupils, teachers and guardians of this school year, without student numbers and telephones.',
  },
  action: 'people.export_roster',
  ofClass: 'never',
  class: 'C2',
  pupils: countEnrolled,
  // Guardians are nobody's row at a school; every query of the roster is narrowed to it.
  folder: (ctx, { org }, number) => asSystem(ctx, () => writtenRoster({ ...ctx, school: org }, number)),
};

async function writtenRoster(ctx: Context & { school: string }, number: string) {
  const files: Record<string, string> = {};
  const modes = new Map<FileName, 'bulk'>();
  const pupils = new Set<string>();
  for (const { name, chunks } of await rosterFiles(ctx)) {
    const rows: Values<FileName>[] = [];
    for await (const some of chunks) rows.push(...some);
    // The format has no file without rows.
    if (rows.length === 0) continue;
    const written = rows.map((values) => ({ values, metadata: {} }));
    files[`${name}.csv`] = writeHeader(name) + writeRows(name, written);
    modes.set(name, 'bulk');
    if (name === 'enrollments') for (const pupil of pupilsIn(rows as Values<'enrollments'>[])) pupils.add(pupil);
  }
  files[manifestFile] = writeManifest({ source: { systemName: 'Lianyu', systemCode: number }, modes });
  return { files, pupils: [...pupils] };
}

const pupilsIn = (rows: readonly Values<'enrollments'>[]): string[] =>
  rows.filter(({ role }) => role === 'student').map(({ userSourcedId }) => userSourcedId);
