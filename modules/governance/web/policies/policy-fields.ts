import dayjs, { type Dayjs } from 'dayjs';
import type { PolicyInFull } from '#modules/governance/contract/policy.ts';
import type { PolicyWish } from '#modules/governance/contract/policy-draft.ts';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';

type Wish = PolicyWish;

/** A version as it is typed: days as the calendar gives them, organisations with their names. */
export interface PolicyFields
  extends Pick<
    Wish,
    'title' | 'titleEn' | 'level' | 'kind' | 'isPublic' | 'matters' | 'source' | 'isConfirmed' | 'note' | 'text'
  > {
  documentNumber: string;
  issuer?: Chosen;
  issuerName: string;
  issuedOn?: Dayjs | null;
  began?: Dayjs;
  expires?: Dayjs | null;
  reviewBy?: Dayjs | null;
  links: Partial<{ relation: Wish['links'][number]['relation']; to: string; toAnchor: string; fromAnchor: string }>[];
}

/** What the form of a new document begins with. */
export const newFields: Partial<PolicyFields> = {
  level: 'county',
  kind: 'measure',
  isPublic: true,
  isConfirmed: false,
  matters: [],
  links: [],
};

/** What the form begins with of a draft that is there. */
export function fieldsOf(draft: Wish, issuer: PolicyInFull['issuer']): PolicyFields {
  const day = (one: string | null): Dayjs | null => (one === null ? null : dayjs(one));
  const { documentNumber, issuerName, issuedOn, began, expires, reviewBy, links, issuer: _, ...said } = draft;
  return {
    ...said,
    documentNumber: documentNumber ?? '',
    issuerName: issuerName ?? '',
    ...(issuer.id !== null && { issuer: { value: issuer.id, label: issuer.name } }),
    issuedOn: day(issuedOn),
    began: dayjs(began),
    expires: day(expires),
    reviewBy: day(reviewBy),
    links: links.map(({ relation, to, toAnchor, fromAnchor }) => ({
      relation,
      to,
      ...(toAnchor !== null && { toAnchor }),
      ...(fromAnchor !== null && { fromAnchor }),
    })),
  };
}

/** What is sent of what was typed, once all that is needed was. */
export function wishOf({ issuer, issuerName, documentNumber, links, ...said }: PolicyFields): Wish {
  const day = (one: Dayjs | null | undefined): string | null => one?.format('YYYY-MM-DD') ?? null;
  return {
    ...said,
    titleEn: said.titleEn ?? '',
    source: said.source ?? '',
    note: said.note ?? '',
    text: said.text ?? '',
    documentNumber: documentNumber || null,
    issuer: issuer?.value ?? null,
    issuerName: issuerName || null,
    issuedOn: day(said.issuedOn),
    began: day(said.began) ?? '',
    expires: day(said.expires),
    reviewBy: day(said.reviewBy),
    links: links.flatMap(({ relation, to, toAnchor, fromAnchor }) =>
      relation && to ? [{ relation, to, toAnchor: toAnchor ?? null, fromAnchor: fromAnchor ?? null }] : [],
    ),
  };
}
