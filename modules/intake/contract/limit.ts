import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

/** Of a thousand things of a kind that are there, more than so many changed or ended have to be said yes to. */
export const PerMille = z.number().int().min(1).max(50);

/** What holds where a county has set nothing. */
export const usualPerMille = 10;

const Limit = z.object({ perMille: PerMille });

export const readLimit = endpoint({
  method: 'GET',
  path: '/api/imports/limit',
  access: 'intake.read',
  summary: 'How much an import may change or end before somebody has to say yes to it.',
  reply: Limit,
});

export const setLimit = endpoint({
  method: 'PUT',
  path: '/api/imports/limit',
  access: 'intake.set_limit',
  summary: 'Sets how much an import, the nightly one too, may change or end without being asked: 0.1 to 5 per cent.',
  body: Limit,
  reply: Limit,
});
