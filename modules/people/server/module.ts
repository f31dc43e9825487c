import '#modules/people/server/addresses.ts';
import '#modules/people/server/work.ts';
import '#modules/people/server/store/retention.ts';
import { peoplePolicy } from '#modules/people/access.ts';
import '#modules/people/contract/refusals.ts';
import '#modules/people/server/declared-facts.ts';
import '#modules/people/server/exported.ts';
import { exportPolicy } from '#modules/people/server/exports/access.ts';
import '#modules/people/server/exports/kinds.ts';
import { erase, goOnErasing, sealedRows } from '#modules/people/server/erasure/erase.ts';
import { glassPolicy } from '#modules/people/server/glass/access.ts';
import { escalateGlass } from '#modules/people/server/glass/escalate-glass.ts';
import { holdPolicy } from '#modules/people/server/holds/access.ts';
import { grantPolicy } from '#modules/people/server/grants/access.ts';
import { tellGrantEnds } from '#modules/people/server/grants/tell-ends.ts';
import { readerPolicy } from '#modules/people/server/readers/access.ts';
import { leavingPolicy } from '#modules/people/server/leavings/access.ts';
import { guardianPolicy } from '#modules/people/server/guardians/access.ts';
import { noteAttempt } from '#modules/people/server/guardians/note-attempt.ts';
import { deliverCode } from '#modules/people/server/codes/deliver-code.ts';
import { sealedCodes } from '#modules/people/server/codes/one-time-code.ts';
import { askAgain, askAtFourteen } from '#modules/people/server/consent/ask-again.ts';
import { tellGuardians } from '#modules/people/server/consent/tell-guardians.ts';
import { makeCopy, sweepCopies } from '#modules/people/server/rights/make-copy.ts';
import { watchRequests } from '#modules/people/server/rights/watch-requests.ts';
import { askingPolicy } from '#modules/people/server/askings/access.ts';
import { lookForPupil, watchAskings } from '#modules/people/server/askings/look-for-pupil.ts';
import { promotionPolicy } from '#modules/people/server/promotions/access.ts';
import { schoolYearPolicy } from '#modules/people/server/school-years/access.ts';
import { routes } from '#modules/people/server/routes.ts';
import { words } from '#modules/people/words.ts';
import type { Module } from '#platform/module.ts';

export const people: Module = {
  name: 'people',
  routes,
  policy: [
    ...peoplePolicy,
    ...guardianPolicy,
    ...grantPolicy,
    ...glassPolicy,
    ...holdPolicy,
    ...readerPolicy,
    ...leavingPolicy,
    ...schoolYearPolicy,
    ...exportPolicy,
    ...promotionPolicy,
    ...askingPolicy,
  ],
  words,
  refused: noteAttempt,
  jobs: [
    tellGrantEnds,
    lookForPupil,
    watchAskings,
    escalateGlass,
    deliverCode,
    askAgain,
    askAtFourteen,
    watchRequests,
    makeCopy,
    sweepCopies,
    erase,
    goOnErasing,
  ],
  sealedColumns: [{ table: 'people.factor', column: 'sealed' }, sealedCodes, sealedRows],
  listeners: [tellGuardians],
};
