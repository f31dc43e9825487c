import { type ReactNode, useMemo, useState } from 'react';
import type { Holder, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { type MatrixRow, matrixOf, nameWithin, type Share } from '#modules/governance/web/duties/matrix-of.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { Faults } from '#modules/governance/web/Faults.tsx';
import { tellExtent, type Teller } from '#modules/governance/web/tell-duty.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { useSession } from '#web/api/session.ts';
import { useWords } from '#web/ui/use-words.ts';
import './duty-matrix.css';

const signs = { lead: '●', leadPartly: '◐', partner: '○', partnerPartly: '◌' } as const;
type Sign = keyof typeof signs;

const signOf = ({ as, isPartly }: Share): Sign => (isPartly ? `${as}Partly` : as);

/** Departments against matters: who leads, who works along, and where nobody or more than one leads. */
export function DutyMatrix({ matters }: { matters: readonly MatterOfList[] }): ReactNode {
  const t = useWords(listWords);
  const tell = useWords(dutyWords);
  const { county } = useSession();
  const { departments, rows } = useMemo(() => matrixOf(matters), [matters]);
  const teller = useTeller(matters.flatMap(({ duties, faults }) => [...duties, ...faults]));
  return (
    <>
      <p className="ly-muted ly-small">
        {Object.entries(signs).map(([sign, drawn]) => (
          <span className="ly-matrix-key" key={sign}>
            <span aria-hidden className="ly-matrix-sign">
              {drawn}
            </span>{' '}
            {t(`share.${sign as Sign}`)}
          </span>
        ))}
        {t('matrixNote')}
      </p>
      {/* Wider and longer than its place: it is scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={t('matters')} className="ly-matrix" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tell('matter')}</th>
              {departments.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <span className="ly-matrix-name">{nameWithin(county.name, name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row departments={departments} key={row.matter.code} row={row} teller={teller} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({
  row,
  departments,
  teller,
}: {
  row: MatrixRow;
  departments: readonly Holder[];
  teller: Teller;
}): ReactNode {
  const { matter, shares, parts } = row;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr className={matter.faults.length > 0 ? 'ly-matrix-faulty' : undefined}>
        <th scope="row">
          {matter.name}{' '}
          {parts.length > 0 && (
            <button
              aria-expanded={isOpen}
              className="ly-plain ly-small ly-matrix-parts"
              onClick={() => setOpen(!isOpen)}
              type="button"
            >
              {teller.t('parts', { count: parts.length })}
            </button>
          )}
          <Faults isQuiet matter={matter} teller={teller} />
        </th>
        <Cells departments={departments} shares={shares} />
      </tr>
      {isOpen &&
        parts.map(({ duty, shares: own }) => (
          <tr className="ly-matrix-part" key={duty.id}>
            <th scope="row">{tellExtent(teller, duty)}</th>
            <Cells departments={departments} shares={own} />
          </tr>
        ))}
    </>
  );
}

function Cells({ departments, shares }: { departments: readonly Holder[]; shares: MatrixRow['shares'] }): ReactNode {
  const t = useWords(listWords);
  return departments.map(({ id, name }) => {
    const share = shares.get(id);
    const sign = share && signOf(share);
    return (
      <td key={id} {...(sign ? { title: `${name} ${t(`share.${sign}`)}` } : {})}>
        {sign && (
          <span aria-hidden className={`ly-matrix-sign ly-matrix-${sign}`}>
            {signs[sign]}
          </span>
        )}
        <span className="ly-hidden">{t(sign ? `share.${sign}` : 'share.nothing')}</span>
      </td>
    );
  });
}
