import { Refusal, refusalsOf } from '#platform/errors.ts';

/** Why a file is not kept. */
export const mediaRefusals = refusalsOf({
  'media.unknown_type': { status: 422 },
  'media.damaged': { status: 422 },
  'media.too_large': { status: 422 },
  'media.too_many_pixels': { status: 422 },
  'media.too_slow': { status: 422 },
  'media.busy': { status: 503 },
  'media.two_in_one': { status: 422 },
  'media.too_long': { status: 422 },
  'media.not_playable': { status: 422 },
  'media.more_than_seen': { status: 422 },
  'media.encrypted': { status: 422 },
  'media.active': { status: 422 },
  'media.inflates_too_far': { status: 422 },
});

export type MediaCode = keyof typeof mediaRefusals;

/** The refusal of a file; `data` never holds what is in it. */
export const refusal = (code: MediaCode, data: Readonly<Record<string, unknown>> = {}, cause?: unknown): Refusal =>
  new Refusal(code, data, cause);
