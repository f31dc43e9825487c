import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const ProviderKind = z.enum(['organisation', 'volunteer']);
export type ProviderKind = z.infer<typeof ProviderKind>;

/** `soon`: it holds today and no longer than thirty days. */
export const VettingState = z.enum(['valid', 'soon', 'expired', 'never']);
export type VettingState = z.infer<typeof VettingState>;

export const Provider = z.object({
  id: z.uuid(),
  kind: ProviderKind,
  name: z.string(),
  code: z.string().nullable(),
  town: z.string(),
  vettedUntil: Day.nullable(),
  vetting: VettingState,
  /** Most meetings in any four weeks running; null where no limit is known. */
  monthlyLimit: z.number().int().nullable(),
  /** How many resources it has, whatever their state. */
  resources: z.number().int(),
});
export type Provider = z.infer<typeof Provider>;

/** One look at a provider: until when it holds, on what document, by whom. */
export const Vetting = z.object({
  id: z.uuid(),
  until: Day,
  document: z.string(),
  /** The official’s name. */
  by: z.string(),
  at: Moment,
});

const Id = z.object({ id: z.uuid() });

export const listProviders = endpoint({
  method: 'GET',
  path: '/api/providers',
  access: 'resources.list_providers',
  summary: 'The providers of the county; those whose vetting ends first come first.',
  query: Paging.extend({
    words: z.string().trim().max(40).optional(),
    kind: ProviderKind.optional(),
    vetting: VettingState.optional(),
  }),
  reply: pageOf(Provider),
});

export const readProvider = endpoint({
  method: 'GET',
  path: '/api/providers/:id',
  access: 'resources.read_provider',
  summary: 'One provider with every look that was taken at it, the newest first.',
  params: Id,
  reply: Provider.extend({ vettings: z.array(Vetting) }),
});

export const renewVetting = endpoint({
  method: 'POST',
  path: '/api/providers/:id/vettings',
  access: 'resources.vet',
  summary: 'Records a look at a provider: until when it holds, and on what document.',
  params: Id,
  body: z.object({ until: Day, document: z.string().trim().min(2).max(60) }),
  reply: Provider,
  refuses: ['resources.vetting_too_long'],
});

export const providerVetted = eventKind('resources.vetted', z.object({ provider: z.uuid(), until: Day }));

/** A table has changed providers; `offered` are the categories of what they offer. */
export const providersChanged = eventKind('resources.providers_changed', z.object({ offered: z.array(z.string()) }));
