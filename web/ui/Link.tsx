import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page of this entry: `<Link to={`/needs/${need.id}`}>`. */
export function Link(given: { to: string; className?: string; children: ReactNode }): ReactNode {
  const { to, className, children } = given;
  return (
    <RouterLink to={to} {...(className ? { className } : {})}>
      {children}
    </RouterLink>
  );
}
