/** The address to go on to came with a link anybody may have made: only a path of this place is followed. */
export const withinHere = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/');
