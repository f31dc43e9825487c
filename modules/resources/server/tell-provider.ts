import { tell } from '#modules/notify/server/public.ts';
import { providerVetted } from '#modules/resources/contract/provider.ts';
import { resourceMoved } from '#modules/resources/contract/resource.ts';
import { providerPersons } from '#modules/resources/server/provider-persons.ts';
import { resourcesById } from '#modules/resources/server/store/resource-store.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** A provider hears what the bureau decided on what it offers, and on itself. What it does itself it knows. */
export const tellProvider: Listener = {
  name: 'resources.tell_provider',
  hears: {
    ...hear(resourceMoved, async (ctx, event) => {
      const { resource, state, by, reason } = event.data;
      const [row] = by === 'county' ? await resourcesById(ctx, [resource]) : [];
      if (!row) return;
      await tell(ctx, {
        persons: await providerPersons(ctx, [row.provider]),
        event: event.id,
        topic: event.kind,
        textKey: `resources.tell.${state}`,
        data: { title: row.title, reason },
        link: `/resources/${resource}`,
        level: 2,
      });
    }),
    ...hear(providerVetted, async (ctx, event) => {
      const { provider, until } = event.data;
      await tell(ctx, {
        persons: await providerPersons(ctx, [provider]),
        event: event.id,
        topic: event.kind,
        textKey: 'resources.tell.vetted',
        data: { until },
        link: `/providers/${provider}`,
        level: 2,
      });
    }),
  },
};
