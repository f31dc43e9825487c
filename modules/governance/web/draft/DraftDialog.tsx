import type { ReactNode } from 'react';
import type { Duty, DutyList, Matter, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { DiscardDialog } from '#modules/governance/web/draft/DiscardDialog.tsx';
import { DutyDialog } from '#modules/governance/web/draft/DutyDialog.tsx';
import { InForceDialog } from '#modules/governance/web/draft/InForceDialog.tsx';
import { MatterDialog } from '#modules/governance/web/draft/MatterDialog.tsx';

/** What was opened, as it was then: a colleague may change or remove it meanwhile. */
export type Opened =
  | { what: 'discard' }
  | { what: 'inForce' }
  | { what: 'matter'; matter?: Matter }
  | { what: 'duty'; matter: Matter; duty?: Duty };

/** The dialog that is open. It stands beside the table, so that it outlives the row it was opened from. */
export function DraftDialog(given: {
  opened: Opened;
  draft: DutyList;
  matters: readonly MatterOfList[];
  onClose: () => void;
}): ReactNode {
  const { opened, draft, matters, onClose } = given;
  if (opened.what === 'discard') return <DiscardDialog draft={draft} onClose={onClose} />;
  if (opened.what === 'inForce') return <InForceDialog draft={draft} onClose={onClose} />;
  if (opened.what === 'matter') return <MatterDialog {...opened} onClose={onClose} seen={draft.version} />;
  const now = matters.flatMap(({ duties }) => duties).find(({ id }) => id === opened.duty?.id);
  return <DutyDialog {...opened} now={now} onClose={onClose} seen={draft.version} />;
}
