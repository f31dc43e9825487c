import type { ReactNode } from 'react';
import type { Duty, DutyChange } from '#modules/governance/contract/duty-list.ts';
import { type Difference, differencesOf } from '#modules/governance/web/duties/differences-of.ts';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { isForAll, tellExtent, tellField, type Teller } from '#modules/governance/web/tell-duty.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What changed in a matter, field by field, as it was and as it is. */
export function ChangedDuties({ change, teller }: { change: DutyChange; teller: Teller }): ReactNode {
  const t = useWords(listWords);
  const { was, name, isAboutChild } = change;
  const line = (label: string, before: string, after: string): ReactNode => (
    <div key={label}>
      <span className="ly-muted">{label}</span> {t('from', { before, after })}
    </div>
  );
  const child = (is: boolean): string => t(is ? 'child' : 'notChild');
  return (
    <>
      {was && was.name !== name && line(t('name'), was.name, name)}
      {was &&
        was.isAboutChild !== isAboutChild &&
        line(t('isAboutChild'), child(was.isAboutChild), child(isAboutChild))}
      {differencesOf(change.before, change.after).map((one) => (
        <Differing difference={one} key={keyOf(one)} teller={teller} />
      ))}
    </>
  );
}

const keyOf = (one: Difference): string => (one.what === 'added' ? one.is.id : one.was.id);

function Differing({ difference, teller }: { difference: Difference; teller: Teller }): ReactNode {
  const t = useWords(listWords);
  if (difference.what !== 'changed') {
    const duty = difference.what === 'added' ? difference.is : difference.was;
    return (
      <div>
        {t(`difference.${difference.what}`, { extent: tellExtent(teller, duty) })}
        <div className="ly-muted ly-small">{wholeOf(teller, duty)}</div>
      </div>
    );
  }
  const { was, is, fields } = difference;
  return (
    <div>
      {!fields.includes('extent') && !isForAll(is) && <span className="ly-small">{tellExtent(teller, is)}</span>}
      {fields.map((field) => (
        <div key={field}>
          <span className="ly-muted">{teller.t(field)}</span>{' '}
          {t('from', { before: tellField(teller, field, was), after: tellField(teller, field, is) })}
        </div>
      ))}
    </div>
  );
}

/** All a duty says but where and for whom; what there is none of is not named. */
const wholeOf = (teller: Teller, duty: Duty): string =>
  (['lead', 'partners', 'limitDays', 'basis', 'steps'] as const)
    .filter((field) => !Array.isArray(duty[field]) || duty[field].length > 0)
    .map((field) => `${teller.t(field)} ${tellField(teller, field, duty)}`)
    .concat(tellField(teller, 'isConfirmed', duty))
    .join(' · ');
