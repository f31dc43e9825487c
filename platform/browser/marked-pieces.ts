import { createElement, type ReactNode } from 'react';

/** A text in pieces, those marked that were searched for. */
export const markedPieces = (pieces: readonly { text: string; isFound: boolean }[]): ReactNode[] =>
  pieces.map(({ text, isFound }, key) =>
    isFound ? createElement('mark', { key, className: 'ly-found' }, text) : createElement('span', { key }, text),
  );
