import type { ReactNode } from 'react';
import { heedConcern, listConcerns, type ModerationItem } from '#modules/messages/contract/moderation.ts';
import { HeedForm } from '#modules/messages/web/moderation/HeedForm.tsx';
import { ItemsPage } from '#modules/messages/web/moderation/ItemsPage.tsx';

/** Messages that speak of harm to a child, for the safeguarding lead alone. */
export const ConcernsPage = (): ReactNode => <ItemsPage Acts={Heeding} about="concerns" list={listConcerns} />;

const Heeding = ({ item: { id } }: { item: ModerationItem }): ReactNode => <HeedForm by={heedConcern} id={id} />;
