import { z } from 'zod';
import { ModerationItem } from '#modules/messages/contract/moderation.ts';

/** What is kept of why a message was held: where in it, not the words. */
export const Hits = z.array(ModerationItem.shape.hits.element.omit({ words: true }));
