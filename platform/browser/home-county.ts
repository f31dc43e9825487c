import { useEffect } from 'react';
import { prefer, usePreferences } from '#platform/browser/preferences.ts';

/**
 * The county this browser signs in to where a server serves several: the one a link names with `?county=`, else the one
 * chosen last; empty for the server's first. Choosing is remembered.
 */
export function useHomeCounty(): [county: string, choose: (county: string) => void] {
  const { county } = usePreferences();
  const asked = new URLSearchParams(location.search).get('county') ?? '';
  const isAsked = /^\d{6}$/.test(asked);
  useEffect(() => {
    if (isAsked) prefer({ county: asked });
  }, [asked, isAsked]);
  return [county, (chosen) => prefer({ county: chosen })];
}
