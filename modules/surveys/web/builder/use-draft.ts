import { useEffect, useState } from 'react';
import type { SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import type { Survey } from '#modules/surveys/contract/survey.ts';
import { freshSurvey, saidOf } from '#modules/surveys/web/builder/draft.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useBegun } from '#platform/browser/use-begun.ts';

/** What is being written, from which version on, and whether it differs from that. */
export interface Draft {
  said: SurveySaid;
  seen: number;
  isChanged: boolean;
}

const asKept = (kept: Survey): Draft => ({ said: saidOf(kept), seen: kept.version, isChanged: false });

/**
 * A survey as it is being written. What is typed stays when the page is left, and when a colleague keeps another version meanwhile: that one is
 * `theirs` until somebody chooses. Where nothing was typed it is taken at once.
 */
export function useDraft(kept: Survey | undefined) {
  const { begun, keep, forget } = useBegun<Draft>(`survey/${kept?.id ?? 'new'}`);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...(kept ? asKept(kept) : { said: freshSurvey(countyDay()), seen: 0, isChanged: false }),
    ...begun,
  }));
  const newer = kept && kept.version > draft.seen ? kept : undefined;
  if (newer && !draft.isChanged) setDraft(asKept(newer));
  useEffect(() => {
    if (draft.isChanged) keep(draft);
    else forget();
  }, [draft, keep, forget]);
  return {
    draft,
    theirs: newer && draft.isChanged ? newer : undefined,
    change: (said: SurveySaid): void => setDraft(({ seen }) => ({ said, seen, isChanged: true })),
    /** What was sent is kept as this version; what was typed since is not. */
    noteKept: (sent: SurveySaid, version: number): void =>
      setDraft(({ said }) => ({ said, seen: version, isChanged: said !== sent })),
    take: (survey: Survey): void => setDraft(asKept(survey)),
    putBack: setDraft,
  };
}
