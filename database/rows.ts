// Generated from the migrations by `npm run database`. Do not edit.
import type { ColumnType } from 'kysely';

/** A column that may be left out when a row is added. */
type Generated<T> = [T] extends [ColumnType<infer S, infer I, infer U>] ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** timestamptz: read as a Date, written as a Date. */
type Moment = ColumnType<Date, Date, Date>;
/** jsonb: read as parsed, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
/** tsvector: written by an expression, never read. */
type Words = ColumnType<never, string, string>;

/** All tables and views, by schema and name. */
export interface Database {
  'intake.import_run': {
    county: string;
    id: string;
    file_name: string;
    state: string;
    done: Generated<number>;
    total: Generated<number>;
    counts: Generated<Json>;
    remarks: Generated<Json>;
    made_by: string | null;
    made_at: Moment;
    ended_at: Moment | null;
    file: Buffer | null;
    refusal: Json | null;
    missing: Generated<string>;
    source: string | null;
  };
  'intake.planned_row': {
    county: string;
    run: string;
    position: number;
    kind: string;
    sheet: string;
    line: number;
    verdict: string;
    columns: Generated<string[]>;
    faults: Generated<Json>;
    content: Json | null;
    file: Generated<string>;
  };
  'needs.calendar_mark': {
    county: string;
    at: Moment;
  };
  'needs.decline': {
    county: string;
    offer: string;
    side: string;
    need: string;
    resource: string;
    words: Generated<string>;
    at: Moment;
  };
  'needs.engagement': {
    county: string;
    id: string;
    offer: string;
    need: string;
    resource: string;
    provider: string;
    org: string;
    class: string | null;
    subject: string | null;
    opener: string | null;
    booking: string;
    called: string;
    brief: Json;
    state: string;
    began: string;
    ends: string;
    made_at: Moment;
    ended_at: Moment | null;
  };
  'needs.family_change': {
    county: string;
    family: string;
    first_at: Moment;
    last_at: Moment;
  };
  'needs.feedback': {
    county: string;
    engagement: string;
    person: string;
    provider: string;
    org: string;
    subject: string | null;
    helpful: number;
    words: Generated<string>;
    at: Moment;
  };
  'needs.match_run': {
    county: string;
    id: string;
    category: string;
    state: string;
    rules_version: string;
    pins: Generated<Json>;
    inputs_hash: string | null;
    objective: number | null;
    bound: number | null;
    served: number | null;
    unserved: number | null;
    made_by: string | null;
    made_at: Moment;
    released_by: string | null;
    released_at: Moment | null;
    failure: string | null;
    pins_dropped: Generated<number>;
    progress: Generated<number>;
    options: Generated<Json>;
    begun_at: Moment | null;
    computed_at: Moment | null;
    figures: string | null;
  };
  'needs.meeting': {
    county: string;
    id: string;
    engagement: string;
    provider: string;
    org: string;
    subject: string | null;
    opener: string | null;
    at: Moment;
    minutes: number;
    place: Generated<string>;
    remote: boolean;
    state: string;
    proposed_by: string;
    provider_confirmed_at: Moment | null;
    served_confirmed_at: Moment | null;
    provider_confirmed_by: string | null;
    served_confirmed_by: string | null;
  };
  'needs.need': {
    county: string;
    id: string;
    code: string | null;
    org: string;
    class: string | null;
    subject: string | null;
    opener: string;
    scope: string;
    category: string;
    urgency: number;
    mode: string;
    schedule: string | null;
    wanted_from: string;
    wanted_to: string;
    languages: Generated<string[]>;
    sex: Generated<number>;
    words: Generated<string>;
    units: Generated<number>;
    town: string;
    lon: number;
    lat: number;
    stage: string | null;
    grade: number | null;
    rural: boolean;
    left_behind: Generated<boolean>;
    state: string;
    consent: string;
    opened_at: Moment;
    ended_at: Moment | null;
    returned_at: Moment | null;
  };
  'needs.offer': {
    county: string;
    id: string;
    run: string;
    need: string;
    resource: string;
    provider: string;
    org: string;
    class: string | null;
    subject: string | null;
    opener: string | null;
    booking: string;
    brief: Json;
    why: Json;
    state: string;
    provider_answer: string | null;
    provider_answered_at: Moment | null;
    served_answer: string | null;
    served_answered_at: Moment | null;
    made_at: Moment;
    expires_at: Moment;
    provider_answered_by: string | null;
    served_answered_by: string | null;
  };
  'needs.run_part': {
    county: string;
    run: string;
    kind: string;
    number: number;
    count: number;
    items: string;
  };
  'notify.item': {
    county: string;
    person: string;
    seq: number;
    event: string;
    topic: string;
    text_key: string;
    data: Json;
    link: string;
    level: number;
    quiet: Generated<boolean>;
    at: Moment;
    read_at: Moment | null;
    roles: Generated<string[]>;
  };
  'notify.mailbox': {
    county: string;
    person: string;
    last_seq: Generated<number>;
    unread: Generated<number>;
    daily_budget: Generated<number>;
    quiet_from: Generated<number>;
    quiet_until: Generated<number>;
  };
  'oversight.verification': {
    county: string;
    at: Moment;
    records: number;
    first_bad: number | null;
    why: string | null;
  };
  'people.account': {
    county: string;
    id: string;
    person: string;
    login: string;
    password_hash: string;
    made_at: Moment;
    ended_at: Moment | null;
    staff_since: Moment | null;
  };
  'people.area': {
    county: string;
    id: string;
    tree: string;
    code: string;
    name: string;
    began: string;
    ended: string | null;
  };
  'people.claim': {
    county: string;
    id: string;
    org: string;
    pupil: string;
    phone: string;
    relation: string;
    code_hash: Buffer;
    tries_left: number;
    issued_by: string;
    issued_at: Moment;
    expires_at: Moment;
    used_at: Moment | null;
    guardianship: string | null;
    claimant: string | null;
    decided_by: string | null;
    decided_at: Moment | null;
    decision: string | null;
    ground: string | null;
  };
  'people.class': {
    county: string;
    id: string;
    org: string;
    stage: string;
    entry_year: number;
    number: number;
    ended: string | null;
  };
  'people.consent': {
    county: string;
    id: string;
    org: string;
    pupil: string;
    decided_by: string;
    purpose: string;
    text_version: number;
    text_hash: string;
    decision: string;
    at: Moment;
  };
  'people.contact': {
    county: string;
    id: string;
    org: string;
    pupil: string;
    worker: string;
    began: string;
    ended: string | null;
  };
  'people.county': {
    county: string;
    name: string;
    opened_at: Moment;
  };
  'people.court_order': {
    county: string;
    id: string;
    pupil: string;
    guardian: string;
    began: string;
    ended: string | null;
    sealed: Buffer;
    entered_by: string;
    entered_at: Moment;
    lifted_by: string | null;
    lifted_at: Moment | null;
  };
  'people.enrolment': {
    county: string;
    id: string;
    org: string;
    class: string;
    pupil: string;
    began: string;
    ended: string | null;
  };
  'people.factor': {
    county: string;
    id: string;
    person: string;
    kind: string;
    name: string;
    added_at: Moment;
    confirmed_at: Moment | null;
    used_at: Moment | null;
    sealed: string | null;
    last_step: number | null;
    credential: string | null;
    public_key: Buffer | null;
    counter: number | null;
    backed_up: boolean | null;
    transports: string[] | null;
  };
  'people.guardianship': {
    county: string;
    id: string;
    org: string;
    pupil: string;
    guardian: string;
    relation: string;
    carer: Generated<boolean>;
    began: string;
    ended: string | null;
    state: string;
    probation_until: string | null;
    restrained: Generated<string>;
    entrusted_since: string | null;
  };
  'people.invitation': {
    county: string;
    person: string;
    token_hash: Buffer;
    issued_as: string | null;
    issued_at: Moment;
    expires_at: Moment;
    used_at: Moment | null;
    revoked_at: Moment | null;
  };
  'people.membership': {
    county: string;
    id: string;
    tree: string;
    within: string | null;
    within_region: string | null;
    area: string | null;
    org: string | null;
    region: string | null;
    person: string | null;
    began: string;
    ended: string | null;
  };
  'people.organisation': {
    county: string;
    id: string;
    kind: string;
    code: string | null;
    name: string;
    region: string;
    lon: number | null;
    lat: number | null;
    stages: Generated<string[]>;
    urban_rural: string | null;
    began: string;
    ended: string | null;
  };
  'people.outside_id': {
    county: string;
    source: string;
    kind: string;
    sourced_id: string;
    id: string;
  };
  'people.own_purpose_text': {
    county: string;
    purpose: string;
    version: number;
    text_zh: string;
    text_en: string;
    hash: string;
    wider: boolean;
    valid_from: Moment;
    added_by: string;
  };
  'people.person': {
    county: string;
    id: string;
    org: string | null;
    code: string | null;
    name: string;
    given_name: string;
    sex: Generated<number>;
    born: string | null;
    phone: string | null;
    languages: Generated<string[]>;
  };
  'people.pupil': {
    county: string;
    person: string;
    org: string;
    student_no: string | null;
    left_behind: Generated<boolean>;
    boarding: Generated<boolean>;
  };
  'people.purpose': {
    code: string;
    place: number;
    basis: string;
    article_zh: string | null;
    article_en: string | null;
    class: string;
    separate: Generated<boolean>;
    core: Generated<boolean>;
    title_zh: string;
    title_en: string;
  };
  'people.purpose_text': {
    purpose: string;
    version: number;
    text_zh: string;
    text_en: string;
    hash: string;
    wider: boolean;
    valid_from: Moment;
  };
  'people.recovery_code': {
    county: string;
    person: string;
    hash: Buffer;
    used_at: Moment | null;
  };
  'people.region': {
    code: string;
    parent: string | null;
    name: string;
    level: number;
    urban_rural: string | null;
    lon: number | null;
    lat: number | null;
    population: number | null;
    outline: Json | null;
  };
  'people.role_grant': {
    county: string;
    id: string;
    person: string;
    role: string;
    org: string | null;
    class: string | null;
    began: string;
    ended: string | null;
  };
  'people.setup_link': {
    token_hash: Buffer;
    expires_at: Moment;
    used_at: Moment | null;
    further: Generated<boolean>;
  };
  'people.sign_in_code': {
    county: string;
    id: string;
    ticket_hash: Buffer;
    device_hash: Buffer;
    code_hash: Buffer;
    phone: string;
    sealed: string | null;
    guesses: Generated<number>;
    expires_at: Moment;
  };
  'people.ticket': {
    county: string;
    token_hash: Buffer;
    purpose: string;
    account: string | null;
    person: string | null;
    device_hash: Buffer;
    expires_at: Moment;
  };
  'platform.audit': {
    county: string;
    id: string;
    at: Moment;
    person: string | null;
    role: string | null;
    action: string;
    relation: string | null;
    object_kind: string | null;
    object: string | null;
    request: string;
    class: string | null;
    basis: string | null;
    decision: string;
    session: string | null;
    tx: Generated<string>;
  };
  'platform.audit_link': {
    county: string;
    seq: number;
    audit: string;
    hash: Buffer;
  };
  'platform.audit_subject': {
    county: string;
    audit: string;
    subject: string;
    person: string | null;
    at: Moment;
  };
  'platform.cursor': {
    county: string;
    listener: string;
    tx: string;
    event: string;
  };
  'platform.event': {
    county: string;
    id: string;
    tx: Generated<string>;
    kind: string;
    data: Json;
    at: Moment;
  };
  'platform.idempotency': {
    county: string;
    holder: string;
    key: string;
    request_hash: Buffer;
    reply: Json | null;
    at: Moment;
  };
  'platform.sealed_key': {
    county: string;
    id: string;
    wrapped: string | null;
    made_at: Moment;
    shredded_at: Moment | null;
    shredded_by: string | null;
  };
  'platform.session': {
    county: string;
    id: string;
    token_hash: Buffer;
    account: string;
    person: string;
    acting: string | null;
    started_at: Moment;
    seen_at: Moment;
    expires_at: Moment;
    ended_at: Moment | null;
    device_hash: Buffer;
    signed_in_at: Moment;
    browser: Generated<string>;
  };
  'platform.set_aside': {
    county: string;
    listener: string;
    event: string;
    tries: number;
    at: Moment;
  };
  'platform.sms': {
    county: string;
    id: string;
    template: string;
    sealed: string | null;
    state: string;
    made_at: Moment;
    until: Moment;
    settled_at: Moment | null;
  };
  'platform.throttle': {
    county: string;
    key: string;
    failures: number;
    since: Moment;
  };
  'resources.booking': {
    county: string;
    id: string;
    resource: string;
    org: string;
    units: number;
    began: string;
    ended: string;
    state: string;
    made_at: Moment;
  };
  'resources.category': {
    code: string;
    parent: string | null;
    position: number;
    name_zh: string;
    name_en: string;
    one_sex_because: string | null;
  };
  'resources.language': {
    county: string;
    name: string;
  };
  'resources.provider': {
    county: string;
    id: string;
    kind: string;
    org: string | null;
    person: string | null;
    code: string | null;
    name: string;
    region: string;
    lon: number;
    lat: number;
    vetted_until: string | null;
    monthly_limit: number | null;
    ended: string | null;
  };
  'resources.resource': {
    county: string;
    id: string;
    provider: string;
    code: string | null;
    category: string;
    title: string;
    about: Generated<string>;
    mode: string;
    region: string;
    lon: number;
    lat: number;
    travel_km: Generated<number>;
    stages: Generated<string[]>;
    serves_sex: number | null;
    languages: Generated<string[]>;
    schedule: string;
    capacity: number;
    state: string;
    search: Words;
    changed_at: Moment;
    grade_from: number | null;
    grade_to: number | null;
    address: Generated<string>;
    review_note: Generated<string>;
  };
  'resources.vetting': {
    county: string;
    id: string;
    provider: string;
    until: string;
    document: string;
    recorded_by: string;
    recorded_at: Moment;
  };
}
