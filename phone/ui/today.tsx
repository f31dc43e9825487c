import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

/** What modules hand to the first screen of the day, the most pressing first; each draws nothing where nothing waits. */
export const TodayPieces = createContext<readonly ComponentType[]>([]);

/** What waits for the reader in other modules than that of the screen. */
export function WaitingHere(): ReactNode {
  return useContext(TodayPieces).map((Piece, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Piece key={at} />
  ));
}
