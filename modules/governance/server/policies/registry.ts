import { Standing, versionOn } from '#modules/governance/server/rules/policies/status.ts';
import type { Arrows } from '#modules/governance/server/rules/policies/circles.ts';
import { allLinks, allVersions, type LinkRow, type VersionRow } from '#modules/governance/server/store/policy-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** The documents of a county with what ties them together, as they stand in this transaction. */
export class Registry {
  readonly today: string;
  readonly standing: Standing;
  /** By document, the versions put in force, the first first. */
  readonly #inForce: ReadonlyMap<string, readonly VersionRow[]>;
  readonly #drafts: ReadonlyMap<string, VersionRow>;
  readonly #links: ReadonlyMap<string, readonly LinkRow[]>;

  constructor(today: string, versions: readonly VersionRow[], links: readonly LinkRow[]) {
    this.today = today;
    this.#drafts = new Map(versions.flatMap((one) => (one.number === null ? [[one.policy, one]] : [])));
    this.#inForce = Map.groupBy(
      versions.filter(({ number }) => number !== null),
      ({ policy }) => policy,
    );
    this.#links = Map.groupBy(links, ({ version }) => version);
    this.standing = new Standing(
      new Map([...this.#inForce].map(([policy, those]) => [policy, those.map((one) => this.#asHistory(one))])),
    );
  }

  #asHistory = ({ id, began, expires, is_abolition }: VersionRow) => ({
    began,
    expires,
    isAbolition: is_abolition,
    supersedes: this.linksOf(id).flatMap((link) =>
      link.relation === 'supersedes' && link.to_anchor === null ? [link.to_policy] : [],
    ),
  });

  /** Every document, also those that are drafts alone. */
  get policies(): string[] {
    return [...new Set([...this.#inForce.keys(), ...this.#drafts.keys()])];
  }

  has = (policy: string): boolean => this.#inForce.has(policy) || this.#drafts.has(policy);

  draftOf = (policy: string): VersionRow | undefined => this.#drafts.get(policy);

  versionsOf = (policy: string): readonly VersionRow[] => this.#inForce.get(policy) ?? [];

  linksOf = (version: string): readonly LinkRow[] => this.#links.get(version) ?? [];

  /** What a document says on a day: the version that counts, the first that will, or the draft of one that was never in force. */
  shownOn(policy: string, day = this.today): VersionRow | undefined {
    const versions = this.versionsOf(policy);
    return versionOn(versions, day) ?? versions[0] ?? this.draftOf(policy);
  }

  /** The version with a text a document ended with, where what counts is that it ended. */
  textOf(policy: string, day = this.today): VersionRow | undefined {
    const shown = this.shownOn(policy, day);
    return shown?.is_abolition
      ? this.versionsOf(policy).findLast((one) => !one.is_abolition && one.began <= day)
      : shown;
  }

  /** The versions that count today or will: those no later one has taken the place of yet, and drafts. */
  get counting(): VersionRow[] {
    return this.policies.flatMap((policy) => {
      const current = versionOn(this.versionsOf(policy), this.today);
      const draft = this.draftOf(policy);
      const later = this.versionsOf(policy).filter((one) => one === current || one.began > this.today);
      return draft ? [...later, draft] : later;
    });
  }

  /** What points at a document as a whole or at a clause of it, of the versions that count on a day. */
  pointingAt(policy: string, day = this.today): { by: VersionRow; link: LinkRow }[] {
    return this.policies.flatMap((other) => {
      const by = this.shownOn(other, day);
      return by ? this.linksOf(by.id).flatMap((link) => (link.to_policy === policy ? [{ by, link }] : [])) : [];
    });
  }

  /** Whether any version of another document points at it. */
  isPointedAt = (policy: string): boolean =>
    [...this.#links.values()].some((links) => links.some(({ to_policy }) => to_policy === policy));

  /** Which documents each points at: whole ones it supersedes, or what it implements; without those of one document. */
  arrows(relation: 'supersedes' | 'implements', without: string): Arrows {
    const arrows = new Map<string, Set<string>>();
    for (const { id, policy } of this.counting)
      for (const link of policy === without ? [] : this.linksOf(id))
        if (link.relation === relation && (relation === 'implements' || link.to_anchor === null))
          arrows.set(policy, (arrows.get(policy) ?? new Set()).add(link.to_policy));
    return arrows;
  }
}

/** The registry of the county as it is now. */
export async function readRegistry(ctx: Context): Promise<Registry> {
  return new Registry(dayOf(ctx.now), await allVersions(ctx), await allLinks(ctx));
}
