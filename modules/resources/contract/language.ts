import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

/** A language or dialect by the one name the county has for it. */
export const Language = z.string().trim().min(1).max(20);

export const listLanguages = endpoint({
  method: 'GET',
  path: '/api/languages',
  access: 'resources.list_languages',
  summary: 'The languages and dialects of the county, Mandarin first.',
  reply: z.object({ items: z.array(Language) }),
});

export const addLanguage = endpoint({
  method: 'POST',
  path: '/api/languages',
  access: 'resources.add_language',
  summary: 'Adds a dialect to the county’s list; adding it again changes nothing.',
  body: z.object({ name: Language }),
  reply: z.object({ items: z.array(Language) }),
});
