import { figures as accessibility } from './accessibility.ts';
import { figures as audit } from './audit.ts';
import { figures as board } from './board.ts';
import { figures as broadcast } from './broadcast.ts';
import { figures as evaluation } from './evaluation.ts';
import { figures as fairness } from './fairness.ts';
import { figures as firstPage } from './first-page.ts';
import { figures as http } from './http.ts';
import { figures as importing } from './import.ts';
import { figures as inbox } from './inbox.ts';
import { figures as incremental } from './incremental.ts';
import { figures as matching, hardFigures as matchingHard } from './matching.ts';
import { figures as notice } from './notice.ts';
import { figures as pictures } from './pictures.ts';
import { figures as policy } from './policy.ts';
import { figures as prefecture } from './prefecture.ts';
import { figures as push } from './push.ts';
import { figures as runLoad, millionFigures as runLoadMillion } from './run-load.ts';
import { figures as search, millionFigures as searchMillion } from './search.ts';
import { figures as searchTalks } from './search-talks.ts';
import { figures as soak } from './soak.ts';
import { figures as surveys } from './surveys.ts';
import { figures as whatIf } from './what-if.ts';

/** Prints one JSON line a figure. Named groups can be chosen: `npm run bench -- http board`. */
const groups = {
  matching,
  fairness,
  incremental,
  'what-if': whatIf,
  accessibility,
  http,
  board,
  evaluation,
  surveys,
  'first-page': firstPage,
  pictures,
  policy,
  push,
  notice,
  inbox,
  broadcast,
  import: importing,
  audit,
  search,
  'search-talks': searchTalks,
};

/** Takes minutes and gigabytes: only when named. */
const onRequest = {
  'matching-hard': matchingHard,
  'run-load': runLoad,
  'run-load-million': runLoadMillion,
  'search-million': searchMillion,
  prefecture,
  soak,
};

const chosen = process.argv.slice(2);
for (const [name, figures] of Object.entries({ ...groups, ...onRequest })) {
  if (chosen.length > 0 ? !chosen.includes(name) : name in onRequest) continue;
  for await (const figure of figures()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
process.exit(0);
