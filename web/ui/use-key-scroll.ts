import { useCallback } from 'react';

/** Where the table within an element is wider than its place, it can be reached and scrolled by keyboard; for its `ref`. */
export function useKeyScroll(label: string): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      const place = element?.querySelector<HTMLElement>('.ant-table-content');
      if (!place) return undefined;
      const observer = new ResizeObserver(() => {
        const isWider = place.scrollWidth > place.clientWidth;
        for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': label }))
          if (isWider) place.setAttribute(name, value);
          else place.removeAttribute(name);
      });
      for (const one of [place, ...place.children]) observer.observe(one);
      return () => observer.disconnect();
    },
    [label],
  );
}
