import type { ReactNode } from 'react';
import type { Resource } from '#modules/resources/contract/resource.ts';
import { words } from '#modules/resources/web/words.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** How a resource stands; what is published of somebody who is not vetted is offered to nobody. */
export function ResourceMark({ resource }: { resource: Resource }): ReactNode {
  const t = useWords(words);
  const { state, isVetted, reviewNote } = resource;
  if (state === 'published' && !isVetted) return <Mark tone="warn">{t('notVetted')}</Mark>;
  if (state === 'draft' && reviewNote !== '') return <Mark tone="warn">{t('sentBack')}</Mark>;
  return <Mark tone={state === 'draft' ? 'accent' : 'plain'}>{t(`state.${state}`)}</Mark>;
}
