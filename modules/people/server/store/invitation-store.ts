import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** Keeps the newest link of each person; the one he had before works no longer. */
export async function keepInvitations(
  { db, actor, now }: Reader,
  invitations: readonly { person: string; hash: Buffer }[],
  { issuedAs, expires }: { issuedAs: string | null; expires: Date },
): Promise<void> {
  await db
    .insertInto('people.invitation')
    .values(
      invitations.map(({ person, hash }) => ({
        county: actor.county,
        person,
        token_hash: hash,
        issued_as: issuedAs,
        issued_at: now,
        expires_at: expires,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['county', 'person']).doUpdateSet((eb) => ({
        token_hash: eb.ref('excluded.token_hash'),
        issued_as: eb.ref('excluded.issued_as'),
        issued_at: eb.ref('excluded.issued_at'),
        expires_at: eb.ref('excluded.expires_at'),
        used_at: null,
        revoked_at: null,
      })),
    )
    .execute();
}

/**
 * The invitation of a token, with the role it was issued in and whether that still holds; without one, whoever runs the
 * server issued it. It is kept as it is until the transaction ends.
 */
export async function findInvitation({ db, actor, now }: Reader, hash: Buffer) {
  const row = await db
    .selectFrom('people.invitation as invitation')
    .leftJoin('people.role_grant as issuer', (join) =>
      join.onRef('issuer.county', '=', 'invitation.county').onRef('issuer.id', '=', 'invitation.issued_as'),
    )
    .select(['invitation.person', 'invitation.expires_at', 'invitation.used_at', 'invitation.revoked_at'])
    .select(['issuer.role', 'issuer.org', 'issuer.class', holdsOn(dayOf(now), 'issuer').as('holds')])
    .where('invitation.county', '=', actor.county)
    .where('invitation.token_hash', '=', hash)
    .forUpdate('invitation')
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, org, class: group, holds, ...invitation } = row;
  return { ...invitation, issuer: role === null ? undefined : { role, org, class: group, holds } };
}

export async function spendInvitation({ db, actor, now }: Reader, person: string): Promise<void> {
  await db
    .updateTable('people.invitation')
    .set({ used_at: now })
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .execute();
}

/** Lets a waiting link work no longer. */
export async function revoke({ db, actor, now }: Reader, person: string): Promise<void> {
  await db
    .updateTable('people.invitation')
    .set({ revoked_at: now })
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}
