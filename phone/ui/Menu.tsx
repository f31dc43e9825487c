import type { ReactNode } from 'react';
import { Link } from '#phone/ui/Link.tsx';
import './Menu.css';

/** Rows that lead on, one below the other. */
export const Menu = ({ children }: { children: ReactNode }): ReactNode => <ul className="ly-menu">{children}</ul>;

/** One of them. */
export const MenuRow = ({ to, children }: { to: string; children: ReactNode }): ReactNode => (
  <li>
    <Link className="ly-menu-row" to={to}>
      {children}
    </Link>
  </li>
);
