import type { SchoolSystem } from '#modules/people/contract/school-system.ts';
import type { Period } from '#modules/needs/server/rules/places.ts';

/** What the rules know of a need. No name, no words: a run's stored inputs are made of these. */
export interface NeedFacts {
  id: string;
  /** Whom it describes: a pupil, a class or an organisation. One child may have several needs. */
  whom: string;
  category: string;
  urgency: 1 | 2 | 3;
  mode: 'onsite' | 'remote' | 'either';
  /** Weekly times that suit, RFC 5545; null means any. */
  schedule: string | null;
  languages: readonly string[];
  /** Where it was stated. */
  org: string;
  /** GB/T 2261.1 code of the pupil, 0 when it is unknown or the need is not one pupil's. */
  sex: number;
  stage: string | null;
  /** Within its stage, from 1. */
  grade: number | null;
  /** The system its class follows. */
  system?: SchoolSystem;
  town: string;
  lon: number;
  lat: number;
  rural: boolean;
  leftBehind: boolean;
  units: number;
  waitingDays: number;
  /** When it would be served. */
  period: Period;
  consent: 'not_needed' | 'asked' | 'given' | 'refused';
  /** Resources of which this need's side or their provider has declined. */
  declined: readonly string[];
}

/** What the rules know of a resource. */
export interface SupplyFacts {
  id: string;
  provider: string;
  category: string;
  mode: 'onsite' | 'remote' | 'either';
  schedule: string;
  languages: readonly string[];
  servesSex: number | null;
  stages: readonly string[];
  /** Of the twelve grades; null for all of its stages. */
  grades: { from: number; to: number } | null;
  /** The organisation that offers it; null for a volunteer. */
  org: string | null;
  lon: number;
  lat: number;
  travelKm: number;
  capacity: number;
  /** Places taken already, each in every week its span touches. */
  booked: readonly { units: number; began: string; ended: string }[];
  /** The last day for which the provider is vetted; null: never. */
  vettedUntil: string | null;
  /** How often its provider meets at most in four weeks, and what is taken of all it offers; null where nobody said. */
  limit: { meetings: number; booked: SupplyFacts['booked'] } | null;
}
