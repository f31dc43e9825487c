import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import type { Client, World } from '#testing/world.ts';

/** The three administrators of a county, each signed in. */
export async function administratorsOf(world: World): Promise<Record<'system' | 'security' | 'audit', Client>> {
  const org = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const [system, security, audit] = await Promise.all(
    ['system_admin', 'security_admin', 'audit_admin'].map(async (role) =>
      world.as((await aPersonAs(world, role, { org, name: '管理员' })).grant),
    ),
  );
  if (!system || !security || !audit) throw new Error('three roles, three people');
  return { system, security, audit };
}
