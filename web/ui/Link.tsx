import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { targetOf } from '#web/ui/use-address.ts';

/** A link to a page of this entry, fields included: `<Link to={`/needs?town=${town.code}`}>`. */
export function Link(given: { to: string; className?: string; children: ReactNode }): ReactNode {
  const { to, className, children } = given;
  return (
    <RouterLink {...targetOf(to)} {...(className ? { className } : {})}>
      {children}
    </RouterLink>
  );
}
