import { type RefObject, useEffect, useRef } from 'react';

/** Hears what keys are pressed while anything within an element has the focus. */
export function useKeysWithin<Within extends HTMLElement>(
  hear: (event: KeyboardEvent, within: Within) => void,
): RefObject<Within | null> {
  const within = useRef<Within>(null);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const element = within.current;
    if (!element) return undefined;
    const heard = (event: KeyboardEvent): void => latest.current(event, element);
    element.addEventListener('keydown', heard);
    return () => element.removeEventListener('keydown', heard);
  }, []);
  return within;
}
