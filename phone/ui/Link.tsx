import type { ReactNode } from 'react';
import { Link as WouterLink, useLocation, useParams } from 'wouter';

/** A link to a screen of this entry: `<Link to={`/offers/${offer.id}`}>`. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }): ReactNode {
  return (
    <WouterLink className={className ?? 'ly-link'} href={to}>
      {children}
    </WouterLink>
  );
}

/** Goes to another screen: `const go = useGo(); go('/offers')`. */
export function useGo(): (to: string) => void {
  const [, go] = useLocation();
  return go;
}

/** A parameter of the screen's path: `useParam('id')` on `/offers/:id`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams();
  return params[name] ?? '';
}
