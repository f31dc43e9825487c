import { aProgrammeWish, aResearchDay } from '#modules/consortia/testing.ts';

const { kind: _, ...plan } = aResearchDay;
const gathering = { object: 'gathering' };
const share = { object: 'post_share', body: {} };
const programme = { object: 'programme' };

/** What is asked of what another consortium does. */
export const askedOfConsortia = {
  'GET /api/consortia/:id': { object: 'consortium' },
  'GET /api/gatherings/:id': gathering,
  'GET /api/gatherings/:id/gathering.ics': gathering,
  'PUT /api/gatherings/:id': { ...gathering, body: { ...plan, seen: 1 } },
  'POST /api/gatherings/:id/taking-on': { ...gathering, body: { seen: 1 } },
  'POST /api/gatherings/:id/putting-back': { ...gathering, body: { seen: 1, reason: '与考试冲突。' } },
  'POST /api/gatherings/:id/calling-off': { ...gathering, body: { seen: 1, reason: '主讲老师生病。' } },
  'POST /api/gatherings/:id/joining': { ...gathering, body: {} },
  'POST /api/gatherings/:id/leaving': { ...gathering, body: {} },
  'POST /api/gatherings/:id/confirmation': {
    ...gathering,
    body: { came: [{ person: '00000000-0000-4000-8000-000000000001', minutes: 60 }] },
  },
  'POST /api/post-shares/:id/agreement': share,
  'POST /api/post-shares/:id/refusal': share,
  'POST /api/post-shares/:id/ending': share,
  'PUT /api/programmes/:id': { ...programme, body: { ...aProgrammeWish, seen: 0 } },
  'POST /api/programmes/:id/ending': { ...programme, body: { seen: 0 } },
  'POST /api/programmes/:id/joining': { ...programme, body: {} },
  'POST /api/programmes/:id/leaving': { ...programme, body: {} },
};

/** Whose task each of these is, in all of the county. */
export const taskOfConsortia = { consortium: 'official', gathering: 'official', programme: 'official' };
