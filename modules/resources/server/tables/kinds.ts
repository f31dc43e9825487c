import { providers } from '#modules/resources/server/tables/providers.ts';
import { resources } from '#modules/resources/server/tables/resources.ts';
import { volunteers } from '#modules/resources/server/tables/volunteers.ts';
import type { IntakeKind } from '#platform/intake/kind.ts';

/** What a bureau's tables may hold of the directory, each after those it speaks of. */
export const directoryKinds: readonly IntakeKind[] = [providers, volunteers, resources];
