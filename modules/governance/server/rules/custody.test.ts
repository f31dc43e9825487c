import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  act,
  beginCustody,
  type Custody,
  type CustodyAct,
  mostHandOvers,
} from '#modules/governance/server/rules/custody.ts';

const arbiter = 'bureau';
const departments = ['police', 'civil', 'health', 'market'];
const bodies = (closed: ReadonlySet<string> = new Set()) => ({ arbiter, isRunning: (org: string) => !closed.has(org) });
const held = (more: Partial<Custody> = {}): Custody => ({ ...beginCustody('police', bodies()), ...more });

test('it comes to whom the duty list names, and to the arbiter where that is nobody who runs', () => {
  expect(beginCustody('police', bodies()).holder).toBe('police');
  expect(beginCustody('police', bodies(new Set(['police']))).holder).toBe(arbiter);
  expect(beginCustody(undefined, bodies()).holder).toBe(arbiter);
});

test.each<[string, Custody, CustodyAct, string]>([
  ['another takes it', held(), { act: 'take', by: 'civil' }, 'governance.not_the_holder'],
  ['it is taken twice', held({ isTaken: true }), { act: 'take', by: 'police' }, 'governance.already_taken'],
  [
    'it goes back to who refused it',
    held({ holder: 'civil', refusedBy: ['police'] }),
    { act: 'hand_over', by: 'civil', to: 'police' },
    'governance.has_refused_it',
  ],
  [
    'it goes to nobody who runs',
    held(),
    { act: 'hand_over', by: 'police', to: 'market' },
    'governance.no_such_department',
  ],
  [
    'what the arbiter decided is handed over',
    held({ isBound: true }),
    { act: 'hand_over', by: 'police', to: null },
    'governance.is_bound',
  ],
  [
    'the arbiter hands it over',
    held({ holder: arbiter }),
    { act: 'hand_over', by: arbiter, to: 'civil' },
    'governance.arbiter_decides',
  ],
  ['a department assigns it', held(), { act: 'assign', by: 'police', to: 'civil' }, 'governance.arbiter_decides'],
  [
    'it is handed over too often',
    held({ holder: 'health', refusedBy: ['police', 'civil'] }),
    { act: 'hand_over', by: 'health', to: 'bus' },
    'governance.arbiter_decides',
  ],
])('%s is refused', (_, custody, done, code) => {
  expect(act(custody, done, bodies(new Set(['market'])))).toBe(code);
});

const someone = fc.constantFrom(arbiter, ...departments);
const someAct: fc.Arbitrary<CustodyAct> = fc.oneof(
  fc.record({ act: fc.constant('take' as const), by: someone }),
  fc.record({ act: fc.constant('hand_over' as const), by: someone, to: fc.option(someone) }),
  fc.record({ act: fc.constant('assign' as const), by: someone, to: someone }),
  fc.record({ act: fc.constant('close_down' as const), org: fc.constantFrom(...departments) }),
);

test('however departments act, take turns and close down, one that runs holds it, and it comes to an end', () => {
  let [handed, closed, assigned] = [0, 0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...departments, undefined), fc.array(someAct, { maxLength: 24 }), (lead, acts) => {
      const gone = new Set<string>();
      let custody = beginCustody(lead, bodies());
      let inARow = 0;
      for (const done of acts) {
        if (done.act === 'close_down') gone.add(done.org);
        const next = act(custody, done, bodies(gone));
        if (typeof next === 'string') continue;
        if (done.act === 'hand_over') handed++;
        if (done.act === 'assign') assigned++;
        if (done.act === 'close_down' && next !== custody) closed++;
        inARow = done.act === 'hand_over' ? inARow + 1 : done.act === 'assign' ? 0 : inARow;
        custody = next;
        if (gone.has(custody.holder) || ![arbiter, ...departments].includes(custody.holder)) return false;
        if (inARow > mostHandOvers + 1) return false;
      }
      return true;
    }),
    { numRuns: 50_000 },
  );
  expect(Math.min(handed, closed, assigned)).toBeGreaterThan(1_000);
});
