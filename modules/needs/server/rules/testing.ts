import { randomNumbers } from '#engines/matching/testing.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** Two evenings a week. */
export const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';
/** A pupil’s need for counselling in a village, in eight weeks. */
export const aNeed = (change: Partial<NeedFacts> = {}): NeedFacts => ({
  id: 'need',
  whom: 'pupil',
  category: 'mental.2',
  urgency: 2,
  mode: 'either',
  schedule: null,
  languages: [],
  org: 'school',
  sex: 2,
  grade: 4,
  stage: 'primary',
  town: '990101201',
  lon: 104.5,
  lat: 30.5,
  rural: true,
  leftBehind: true,
  units: 1,
  waitingDays: 3,
  period: { from: '2026-11-24', to: '2027-01-19' },
  consent: 'asked',
  declined: [],
  ...change,
});

/** Places taken all the time. */
export const taken = (units: number) => [{ units, began: '2026-09-01', ended: '2027-06-30' }];

/** A counsellor eleven kilometres away with one place a week. */
export const aSupply = (change: Partial<SupplyFacts> = {}): SupplyFacts => ({
  id: 'supply',
  provider: 'provider',
  category: 'mental.2',
  mode: 'either',
  schedule: evening,
  languages: ['普通话'],
  servesSex: null,
  stages: ['primary'],
  grades: null,
  org: null,
  lon: 104.5,
  lat: 30.6,
  travelKm: 20,
  capacity: 1,
  booked: [],
  limit: null,
  vettedUntil: '2027-06-30',
  ...change,
});

/** What a run is decided from: one need and one resource unless said otherwise. */
export const someInputs = (change: Partial<RunInputs> = {}): RunInputs => ({
  rulesVersion,
  needs: [aNeed()],
  supply: [aSupply()],
  pins: [],
  ...change,
});

/** Needs all over a degree of land, and counsellors within twenty kilometres for four in five of them; the same each time. */
export function aWideCounty({ needs, supply }: { needs: number; supply: number }): RunInputs {
  const random = randomNumbers(1);
  const somewhere = () => ({ lon: 104 + random(), lat: 30 + random() });
  const capacity = Math.ceil((0.8 * needs) / supply);
  return someInputs({
    needs: Array.from({ length: needs }, (_, at) =>
      aNeed({ id: `need ${at}`, whom: `pupil ${at}`, mode: 'onsite', rural: at % 2 > 0, ...somewhere() }),
    ),
    supply: Array.from({ length: supply }, (_, at) => aSupply({ id: `supply ${at}`, capacity, ...somewhere() })),
  });
}
