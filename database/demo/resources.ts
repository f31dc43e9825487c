import reference from '#database/reference/categories.json' with { type: 'json' };
import type { Point } from './map.ts';
import type { Rows } from './rows-of.ts';

/** A resource of the world, for making bookings and engagements. */
export interface ResourceOfWorld {
  id: string;
  provider: string;
  providerName: string;
  title: string;
  category: string;
  schedule: string;
  capacity: number;
}
/** A weekly schedule as RFC 5545 text. */
function aSchedule({ random, schoolYear }: Rows, when: 'evening' | 'day'): string {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'].filter(() => random.chance(0.4));
  const hour = when === 'evening' ? random.whole(18, 19) : random.whole(9, 16);
  const byday = days.length > 0 ? days.join(',') : random.pick(['SA', 'WE', 'FR']);
  const start = `DTSTART;TZID=Asia/Shanghai:${schoolYear}0901T${String(hour).padStart(2, '0')}${random.chance(0.5) ? '00' : '30'}00`;
  return [start, `DURATION:PT${random.pick([45, 60, 90])}M`, `RRULE:FREQ=WEEKLY;BYDAY=${byday}`].join('\n');
}

/** What is spoken in the county: Mandarin, which every list begins with, and its own dialect. */
const languages = ['普通话', '云岭话'] as const;

/** Puts the county's dialect on its list. */
export const makeLanguages = (rows: Rows): void => rows.add('resources.language', { name: languages[1] });

/** What a kind is called, and the category it belongs to: a resource is found by both. */
const namesOf = (category: string): string[] =>
  reference.categories
    .filter((one) => one.code === category || one.code === category.split('.')[0])
    .flatMap((one) => [one.name_zh, one.name_en]);

/** Some kinds are for some of the twelve grades only. */
const gradesFor = (category: string): { grade_from: number; grade_to: number; stages: [] } | object =>
  category === 'career.3' ? { grade_from: 8, grade_to: 12, stages: [] } : {};

/** What somebody offers, before it stands in the directory. */
export interface Offering {
  provider: string;
  providerName: string;
  category: string;
  title: string;
  at: Point;
  region: string;
  remote: boolean;
  capacity: number;
  travelKm: number;
  evening: boolean;
}

/** Puts what somebody offers into the directory, published. */
export function makeResource(rows: Rows, one: Offering): ResourceOfWorld {
  const { random } = rows;
  const id = rows.id();
  const schedule = aSchedule(rows, one.evening ? 'evening' : 'day');
  rows.add('resources.resource', {
    id,
    code: rows.code('R'),
    provider: one.provider,
    category: one.category,
    title: one.title,
    about: '',
    mode: one.remote ? (random.chance(0.35) ? 'remote' : 'either') : 'onsite',
    region: one.region,
    lon: one.at[0],
    lat: one.at[1],
    travel_km: one.travelKm,
    stages: random.chance(0.6) ? [] : [random.pick(['primary', 'junior'])],
    ...gradesFor(one.category),
    languages: random.chance(0.5) ? [languages[0], languages[1]] : [languages[0]],
    schedule,
    capacity: one.capacity,
    state: 'published',
    search: [one.title, one.providerName, ...namesOf(one.category)].join(' '),
    changed_at: rows.daysAgo(random.whole(3, 200)),
  });
  return {
    id,
    provider: one.provider,
    providerName: one.providerName,
    title: one.title,
    category: one.category,
    schedule,
    capacity: one.capacity,
  };
}
