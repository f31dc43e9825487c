import { parseArgs } from 'node:util';
import { readConfig } from '#app/config.ts';
import { AppointedName, Office } from '#modules/people/contract/appointment.ts';
import {
  appointOfficial,
  endOfficial,
  listOfficials,
  type OfficeLink,
  renewOfficial,
  resetOfficial,
} from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Day } from '#platform/http/moment.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { command, required, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';
import { commandWords } from './words.ts';

const usage = [
  'lianyu official --county CODE   who holds an office',
  'lianyu official --county CODE --name NAME [--role ROLE] [--organisation NAME] [--until YYYY-MM-DD]',
  `        ROLE: ${Office.options.join(', ')}`,
  'lianyu official --county CODE --login LOGIN   a link for a new password',
  'lianyu official --county CODE --reset LOGIN   takes a second factor that was lost',
  'lianyu official --county CODE --end LOGIN',
].join('\n');

const options = {
  county: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  until: { type: 'string' },
  login: { type: 'string' },
  reset: { type: 'string' },
  end: { type: 'string' },
} as const;

type Options = Partial<Record<keyof typeof options, string>>;

/** `lianyu official`: officials and the three administrators come from whoever runs the server, since no role may grant itself or its peers. */
export const official = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const county = required(values, 'county');
  const act = actOf(values);
  const { language } = refusals;
  const done = await inCounty(county, { io, refusals, file: '' }, (room) =>
    room.transaction((ctx) => act({ ...ctx, language })),
  );
  if (!('path' in done)) return done;
  io.err(`${say(commandWords, language, 'official.link', {})}\n`);
  const { path, ...told } = done;
  return { ...told, link: `${homeAddress()}${path}` };
});

type Act = (ctx: Context) => Promise<OfficeLink | object>;

/** What is asked for. Everything that is said has to be meant for it. */
function actOf({ county: _, ...said }: Options): Act {
  const only = (...names: (keyof Options)[]): void => {
    const stray = Object.keys(said).find((name) => !(names as string[]).includes(name));
    if (stray !== undefined) throw new UsageError(`--${stray} does not belong here`);
  };
  const { name, login, reset, end } = said;
  if (name !== undefined) {
    only('name', 'role', 'organisation', 'until');
    const appointed = appointedOf(said);
    return (ctx) => appointOfficial(ctx, appointed);
  }
  if (login !== undefined) {
    only('login');
    return (ctx) => renewOfficial(ctx, login);
  }
  if (reset !== undefined) {
    only('reset');
    return (ctx) => resetOfficial(ctx, reset);
  }
  only('end');
  if (end !== undefined) return (ctx) => endOfficial(ctx, end);
  return async (ctx) => ({ items: await listOfficials(ctx) });
}

function appointedOf({ name, role = 'official', organisation, until }: Options) {
  const read = AppointedName.safeParse(name);
  if (!read.success) throw new UsageError('--name has 2 to 40 characters');
  const office = Office.safeParse(role);
  if (!office.success) throw new UsageError(`--role is one of ${Office.options.join(', ')}`);
  if (role === 'department' && organisation === undefined) throw new UsageError('--organisation names the department');
  if (until !== undefined && !Day.safeParse(until).success) throw new UsageError('--until is a day, YYYY-MM-DD');
  return { name: read.data, role: office.data, organisation, until: until ?? null };
}

/** The address people type, as far as it is known here. */
function homeAddress(): string {
  const { publicUrl, tls, port } = readConfig(process.env, []);
  return publicUrl ?? `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
}
