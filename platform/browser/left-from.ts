const key = 'lianyu.left-from';

/** Remembers in this tab at which door one stood before another site was asked: the desk's or the phone's. */
export function leaveFrom(door: string): void {
  sessionStorage.setItem(key, door);
}

/** The door to go back to where the other site let nobody in. */
export const leftFrom = (): string => sessionStorage.getItem(key) ?? '/sign-in';
