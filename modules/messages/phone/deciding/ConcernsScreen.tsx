import type { ReactNode } from 'react';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import { HeedForm } from '#modules/messages/phone/deciding/HeedForm.tsx';
import { ItemsScreen } from '#modules/messages/phone/deciding/ItemsScreen.tsx';

/** Messages that speak of harm to a child, for whoever watches over pupils, wherever he is when they ring. */
export const ConcernsScreen = (): ReactNode => <ItemsScreen about="concerns" Acts={Heeding} />;

const Heeding = ({ item: { id } }: { item: ModerationItem }): ReactNode => (
  <HeedForm by="messages.heedConcern" id={id} />
);
