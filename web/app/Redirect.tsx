import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Goes elsewhere once, in place of this page. The router's own `Navigate` goes again with every drawing, and never arrives. */
export function Redirect({ to, search = {} }: { to: string; search?: Record<string, string> }): null {
  const navigate = useNavigate();
  const target = useRef({ to, search });
  useEffect(() => {
    void navigate({ ...target.current, replace: true });
  }, [navigate]);
  return null;
}
