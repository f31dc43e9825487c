import type { AgendaItem } from '#modules/governance/contract/agenda.ts';
import type { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import type * as contract from '#modules/governance/contract/minutes.ts';
import type { Resolution } from '#modules/governance/contract/resolution.ts';
import { Choice, type Vote } from '#modules/governance/contract/vote.ts';
import { presentConference } from '#modules/governance/server/conferences/present-conference.ts';
import { loadConference } from '#modules/governance/server/load-conference.ts';
import { paperWords } from '#modules/governance/server/minutes/paper-words.ts';
import { listResolutions } from '#modules/governance/server/resolutions/resolve.ts';
import { minutesOf } from '#modules/governance/server/store/minutes-store.ts';
import { listVotes } from '#modules/governance/server/votes/hold-vote.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { type KeyOf, type Language, say } from '#platform/i18n/dictionary.ts';
import { formatDate, formatList, formatTime } from '#platform/i18n/format.ts';
import { typeset } from '#platform/typeset/typeset.ts';

type Asked = Received<typeof contract.printMinutes>;
type Say = (key: KeyOf<typeof paperWords>, data?: Readonly<Record<string, unknown>>) => string;

/** Everything of one conference that somebody reads. */
interface Read {
  conference: ConferenceInFull;
  texts: ReadonlyMap<string, string>;
  votes: readonly Vote[];
  resolutions: readonly Resolution[];
}

/** Sets confirmed minutes on paper, as far as the actor reads the items: that takes a moment, and no connection meanwhile. */
export async function setMinutes({ transaction, gone }: Anteroom, { params }: Asked): Promise<Uint8Array> {
  const data = await transaction(async (ctx) => {
    await confirmed(ctx, params.id);
    return toRead(await readAll(ctx, params.id), ctx.language);
  });
  return typeset(new URL('./minutes.typ', import.meta.url), data, gone);
}

/** Hands out what was set. */
export async function printMinutes(ctx: Context, { params }: Asked, _: Answer, pdf: Uint8Array): Promise<FileReply> {
  const { title } = await confirmed(ctx, params.id);
  return new FileReply(`${say(paperWords, ctx.language, 'title', { title })}.pdf`, 'application/pdf', pdf);
}

async function confirmed(ctx: Context, id: string): Promise<{ title: string }> {
  const row = await loadConference(ctx, id, 'governance.read_conference');
  if (row.state !== 'confirmed') throw new Refusal('governance.not_in_this_state', { state: row.state });
  return row;
}

async function readAll(ctx: Context, id: string): Promise<Read> {
  const conference = (await presentConference(ctx, id)) as ConferenceInFull;
  const rows = await minutesOf(
    ctx,
    conference.items.map((item) => item.id),
  );
  return {
    conference,
    texts: new Map(rows.map(({ item, text }) => [item, text ?? ''])),
    votes: await allOf((paging) => listVotes(ctx, id, paging)),
    resolutions: await allOf((paging) => listResolutions(ctx, id, { which: 'own', ...paging })),
  };
}

/** A moment with its year: paper is read years later. */
const momentOn = (language: Language, at: string): string => `${formatDate(language, at)} ${formatTime(language, at)}`;

/** Every page of a list. */
async function allOf<T>(
  read: (paging: { page: number; size: number }) => Promise<{ items: unknown[]; total: number }>,
): Promise<T[]> {
  const all: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await read({ page, size: 200 });
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all as T[];
  }
}

function toRead(read: Read, language: Language): object {
  const t: Say = (key, data = {}) => say(paperWords, language, key, data);
  const { title, startsAt, endsAt, place, convenedBy, minutes, seats, items, hidden, present, needed } =
    read.conference;
  const [at, from, to] = [minutes.confirmedAt ?? endsAt, startsAt, endsAt].map((one) => momentOn(language, one));
  return {
    language,
    title: t('title', { title }),
    foot: t('foot', { title, at }),
    when: t('when', { from, to, place, by: convenedBy }),
    attendance: {
      title: t('attendance'),
      quorum: t('quorum', { present, needed }),
      columns: [t('org'), t('as'), t('there'), t('who')],
      rows: seats.map(({ org, isObserver, isPresent, whoComes }) => [
        org.name,
        t(isObserver ? 'observer' : 'member'),
        t(isPresent ? 'yes' : 'no'),
        whoComes ?? '',
      ]),
    },
    items: items.map((item, at0) => itemToRead(item, at0 + 1, { read, t, language })),
    hidden: hidden > 0 ? [t('hidden', { count: hidden })] : [],
    proof: {
      title: t('proof'),
      lines: [
        t('confirmed', { first: minutes.laidBy, second: minutes.confirmedBy, at }),
        t('hash', { hash: minutes.hash }),
      ],
    },
  };
}

function itemToRead(item: AgendaItem, number: number, of: { read: Read; t: Say; language: Language }): object {
  const { read, t, language } = of;
  const text = read.texts.get(item.id) ?? '';
  const votes = read.votes.filter((vote) => vote.item.id === item.id);
  const resolutions = read.resolutions.filter((one) => one.item.id === item.id);
  const confidential = item.isConfidential ? t('confidential') : '';
  return {
    title: t('item', { number, title: item.title, confidential }),
    proposed: t('proposed', { org: item.org.name, asks: item.asks }),
    parts: [
      { title: t('written'), lines: text === '' ? [t('nothing')] : text.split('\n') },
      { title: t('votes'), lines: votes.flatMap((vote) => voteToRead(vote, t, language)) },
      { title: t('resolutions'), lines: resolutions.map((one) => resolutionToRead(one, t, language)) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** What came of a vote; of an open one who voted how. */
function voteToRead({ question, isSecret, result, voters, needed, choices }: Vote, t: Say, language: Language) {
  if (result === null) return [];
  const silent = voters.length - result.yes - result.no - result.abstain;
  const how = t(isSecret ? 'secret' : 'recorded');
  const came = t(result.isCarried ? 'carried' : 'notCarried');
  const by = Map.groupBy(choices, ({ choice }) => choice);
  return [
    t('vote', { question, how, ...result, silent, needed, came }),
    ...Choice.options.flatMap((choice) => {
      const orgs = (by.get(choice) ?? []).map(({ org }) => org.name);
      return orgs.length === 0
        ? []
        : [t('choice', { choice: t(`choice.${choice}`), orgs: formatList(language, orgs) })];
    }),
  ];
}

const resolutionToRead = ({ text, vote, task, matter }: Resolution, t: Say, language: Language): string =>
  [
    text,
    vote && t('rests', { question: vote.question }),
    matter && t('matter', { holder: matter.holder.name, day: formatDate(language, matter.dueOn) }),
    task && t('task', { owner: task.owner.name, day: formatDate(language, task.dueOn) }),
  ]
    .filter(Boolean)
    .join(' ');
