import { keepsLooksUntold } from '#modules/people/server/public.ts';

// Neither a family nor, before it is time, the pupil learns of an opening by who looked at it, nor of harm by who heeds it.
keepsLooksUntold('messages.list_openings', 'messages.list_concerns');
