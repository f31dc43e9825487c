import { z } from 'zod';

/** Why what a minor wrote in confidence is opened: danger to himself, or an authority’s written demand. */
export const OpeningGround = z.enum(['emergency', 'demand']);
export type OpeningGround = z.infer<typeof OpeningGround>;
