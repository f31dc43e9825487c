-- What the migrations make, from the catalogue, by `npm run database`. Do not edit.

-- columns
consortia.gathering.county text not null
consortia.gathering.id uuid not null
consortia.gathering.consortium uuid not null
consortia.gathering.kind text not null
consortia.gathering.programme uuid
consortia.gathering.title text not null
consortia.gathering.subject text not null
consortia.gathering.host uuid not null
consortia.gathering.place text not null
consortia.gathering.starts_at timestamp with time zone not null
consortia.gathering.ends_at timestamp with time zone not null
consortia.gathering.leads text not null
consortia.gathering.material text not null
consortia.gathering.state text not null default 'proposed'::text
consortia.gathering.reason text
consortia.gathering.sequence integer not null default 0
consortia.gathering.changed_at timestamp with time zone not null
consortia.gathering.proposed_by uuid not null
consortia.gathering.proposed_at timestamp with time zone not null
consortia.gathering.version integer not null default 0
consortia.participant.county text not null
consortia.participant.gathering uuid not null
consortia.participant.person uuid not null
consortia.participant.org uuid not null
consortia.participant.host uuid not null
consortia.participant.joined_at timestamp with time zone not null
consortia.participant.minutes smallint
consortia.participant.confirmed_by uuid
consortia.participant.confirmed_at timestamp with time zone
consortia.post_share.county text not null
consortia.post_share.id uuid not null
consortia.post_share.consortium uuid not null
consortia.post_share.school uuid not null
consortia.post_share.teacher uuid not null
consortia.post_share.category text not null
consortia.post_share.hours smallint not null
consortia.post_share.post_hours smallint not null
consortia.post_share.schedule text not null
consortia.post_share.began date not null
consortia.post_share.until date not null
consortia.post_share.travel_km smallint not null
consortia.post_share.state text not null default 'asked'::text
consortia.post_share.resource uuid
consortia.post_share.asked_by uuid not null
consortia.post_share.asked_at timestamp with time zone not null
consortia.post_share.agreed_at timestamp with time zone
consortia.programme.county text not null
consortia.programme.id uuid not null
consortia.programme.consortium uuid not null
consortia.programme.name text not null
consortia.programme.about text not null
consortia.programme.places text not null
consortia.programme.contact text not null
consortia.programme.began date not null
consortia.programme.until date not null
consortia.programme.is_over boolean not null default false
consortia.programme.changed_by uuid not null
consortia.programme.changed_at timestamp with time zone not null
consortia.programme.version integer not null default 0
consortia.programme_school.county text not null
consortia.programme_school.programme uuid not null
consortia.programme_school.org uuid not null
consortia.programme_school.consortium uuid not null
consortia.programme_school.joined_at timestamp with time zone not null
evaluation.alert.county text not null
evaluation.alert.id uuid not null
evaluation.alert.period uuid not null
evaluation.alert.indicator text not null
evaluation.alert.began_at timestamp with time zone not null
evaluation.alert.ended_at timestamp with time zone
evaluation.collection.county text not null
evaluation.collection.id uuid not null
evaluation.collection.form text not null
evaluation.collection.form_version integer not null
evaluation.collection.period uuid not null
evaluation.collection.ends date not null
evaluation.collection.opened_by uuid not null
evaluation.collection.opened_at timestamp with time zone not null
evaluation.finding.county text not null
evaluation.finding.id uuid not null
evaluation.finding.title text not null
evaluation.finding.body text not null
evaluation.finding.indicator text not null
evaluation.finding.place text not null
evaluation.finding.school uuid
evaluation.finding.figure jsonb not null
evaluation.finding.source text not null
evaluation.finding.report uuid
evaluation.finding.causes jsonb not null
evaluation.finding.readers uuid[] not null
evaluation.finding.version integer not null default 1
evaluation.finding.made_by uuid not null
evaluation.finding.made_at timestamp with time zone not null
evaluation.finding.changed_by uuid not null
evaluation.finding.changed_at timestamp with time zone not null
evaluation.finding.let_be_at timestamp with time zone
evaluation.finding.let_be_by uuid
evaluation.finding.let_be_why text
evaluation.form.county text not null
evaluation.form.code text not null
evaluation.form.version integer not null
evaluation.form.title_zh text not null
evaluation.form.title_en text not null
evaluation.form.about_zh text not null
evaluation.form.about_en text not null
evaluation.form.asked text not null
evaluation.form.kind text not null
evaluation.form.minutes smallint not null
evaluation.form.fields jsonb not null
evaluation.form.rules jsonb not null
evaluation.form.changed_by uuid not null
evaluation.form.changed_at timestamp with time zone not null
evaluation.indicator.county text not null
evaluation.indicator.code text not null
evaluation.indicator.version integer not null
evaluation.indicator.position smallint not null
evaluation.indicator.section text not null
evaluation.indicator.name_zh text not null
evaluation.indicator.name_en text not null
evaluation.indicator.about_zh text not null
evaluation.indicator.about_en text not null
evaluation.indicator.level text not null
evaluation.indicator.kind text not null
evaluation.indicator.numerator text not null
evaluation.indicator.denominator text not null
evaluation.indicator.unmeasured_zh text not null
evaluation.indicator.unmeasured_en text not null
evaluation.indicator.target double precision
evaluation.indicator.aims text not null
evaluation.indicator.band_least double precision
evaluation.indicator.band_most double precision
evaluation.indicator.gaming_zh text not null
evaluation.indicator.gaming_en text not null
evaluation.indicator.counter text
evaluation.indicator.changed_by uuid
evaluation.indicator.changed_at timestamp with time zone not null
evaluation.indicator.least_reported double precision not null default 0
evaluation.period.county text not null
evaluation.period.id uuid not null
evaluation.period.kind text not null
evaluation.period.name text not null
evaluation.period.began date not null
evaluation.period.ended date not null
evaluation.period.state text not null
evaluation.period.steps smallint not null
evaluation.period.version integer not null default 0
evaluation.period.read_at timestamp with time zone
evaluation.period.changed_by uuid not null
evaluation.period.changed_at timestamp with time zone not null
evaluation.period.approved_by uuid
evaluation.period.reason text not null default ''::text
evaluation.publication.county text not null
evaluation.publication.report uuid not null
evaluation.publication.papers text not null
evaluation.publication.sha256 text not null
evaluation.publication.written_by uuid not null
evaluation.publication.published_by uuid not null
evaluation.publication.published_at timestamp with time zone not null
evaluation.reading.county text not null
evaluation.reading.period uuid not null
evaluation.reading.fact text not null
evaluation.reading.org uuid
evaluation.reading.counted jsonb not null
evaluation.reading.children integer
evaluation.reading.id uuid not null
evaluation.report.county text not null
evaluation.report.id uuid not null
evaluation.report.period uuid not null
evaluation.report.snapshot integer not null
evaluation.report.title text not null
evaluation.report.sections jsonb not null
evaluation.report.replaces uuid
evaluation.report.version integer not null default 1
evaluation.report.is_published boolean not null default false
evaluation.report.changed_by uuid not null
evaluation.report.changed_at timestamp with time zone not null
evaluation.return.county text not null
evaluation.return.id uuid not null
evaluation.return.collection uuid not null
evaluation.return.org uuid not null
evaluation.return.draft jsonb not null default '{}'::jsonb
evaluation.return.version integer not null default 0
evaluation.return.submissions integer not null default 0
evaluation.return.handed_in_on date
evaluation.return.reminded_on date
evaluation.return.changed_by uuid
evaluation.round.county text not null
evaluation.round.id uuid not null
evaluation.round.finding uuid not null
evaluation.round.number integer not null
evaluation.round.task uuid not null
evaluation.round.aim double precision not null
evaluation.round.again_from date not null
evaluation.round.before jsonb not null
evaluation.round.after jsonb
evaluation.round.decision text
evaluation.round.decided_why text
evaluation.round.decided_by uuid
evaluation.round.decided_at timestamp with time zone
evaluation.round.set_by uuid not null
evaluation.round.set_at timestamp with time zone not null
evaluation.scheme.county text not null
evaluation.scheme.code text not null
evaluation.scheme.version integer not null
evaluation.scheme.party text not null
evaluation.scheme.name text not null
evaluation.scheme.tree jsonb not null
evaluation.scheme.changed_by uuid not null
evaluation.scheme.changed_at timestamp with time zone not null
evaluation.snapshot.county text not null
evaluation.snapshot.id uuid not null
evaluation.snapshot.period uuid not null
evaluation.snapshot.number integer not null
evaluation.snapshot.reason text not null
evaluation.snapshot.source text not null
evaluation.snapshot.results text not null
evaluation.snapshot.sha256 text not null
evaluation.snapshot.code_version text not null
evaluation.snapshot.closed_by uuid not null
evaluation.snapshot.first_by uuid
evaluation.snapshot.frozen_by uuid not null
evaluation.snapshot.frozen_at timestamp with time zone not null
evaluation.submission.county text not null
evaluation.submission.id uuid not null
evaluation.submission.of_return uuid not null
evaluation.submission.number integer not null
evaluation.submission.entries jsonb not null
evaluation.submission.reason text not null
evaluation.submission.handed_in_by uuid not null
evaluation.submission.handed_in_at timestamp with time zone not null
exports.export.county text not null
exports.export.id uuid not null
exports.export.kind text not null
exports.export.org uuid not null
exports.export.class uuid
exports.export.columns text[] not null
exports.export.format text not null
exports.export.category text not null
exports.export.reason text not null
exports.export.language text not null
exports.export.asked_by uuid not null
exports.export.acting uuid not null
exports.export.role text not null
exports.export.asked_at timestamp with time zone not null
exports.export.pupils integer not null
exports.export.opens text not null
exports.export.state text not null
exports.export.decided_by uuid
exports.export.decided_at timestamp with time zone
exports.export.done integer not null default 0
exports.export.fetched smallint not null default 0
exports.export.expires_at timestamp with time zone not null
governance.agenda_item.county text not null
governance.agenda_item.id uuid not null
governance.agenda_item.conference uuid
governance.agenda_item.title text not null
governance.agenda_item.body text not null
governance.agenda_item.asks text not null
governance.agenda_item.kind text not null
governance.agenda_item.matter uuid
governance.agenda_item.amount_fen bigint
governance.agenda_item.resource text
governance.agenda_item.org uuid not null
governance.agenda_item.proposed_by uuid not null
governance.agenda_item.proposed_at timestamp with time zone not null
governance.agenda_item.state text not null default 'proposed'::text
governance.agenda_item.reason text
governance.agenda_item.position smallint
governance.agenda_item.minutes smallint
governance.agenda_item.is_confidential boolean not null
governance.agenda_item.named uuid[] not null default '{}'::uuid[]
governance.agenda_item.readers uuid[] not null
governance.agenda_item.version integer not null default 0
governance.agenda_item.voting text
governance.agenda_material.county text not null
governance.agenda_material.id uuid not null
governance.agenda_material.item uuid not null
governance.agenda_material.title text not null
governance.agenda_material.body text
governance.agenda_material.address text
governance.agenda_material.org uuid not null
governance.agenda_material.added_by uuid not null
governance.agenda_material.added_at timestamp with time zone not null
governance.agenda_material.readers uuid[] not null
governance.agenda_minutes.county text not null
governance.agenda_minutes.item uuid not null
governance.agenda_minutes.seq integer not null
governance.agenda_minutes.merged bytea not null
governance.agenda_minutes.merged_seq integer not null
governance.agenda_minutes.text text
governance.agenda_minutes.readers uuid[] not null
governance.body.county text not null
governance.body.id uuid not null
governance.body.kind text not null
governance.body.name text not null
governance.body.within uuid
governance.body.region text not null
governance.body.org uuid
governance.body.area uuid
governance.body.founded date not null
governance.body.ended date
governance.body.changed_by uuid not null
governance.body.changed_at timestamp with time zone not null
governance.body.version integer not null default 0
governance.build_report.county text not null
governance.build_report.id uuid not null
governance.build_report.element text not null
governance.build_report.place text
governance.build_report.org uuid
governance.build_report.state text not null
governance.build_report.since date not null
governance.build_report.note text not null
governance.build_report.reported_by uuid not null
governance.build_report.reported_at timestamp with time zone not null
governance.build_target.county text not null
governance.build_target.id uuid not null
governance.build_target.element text not null
governance.build_target.scope text not null
governance.build_target.share smallint not null
governance.build_target.by_day date not null
governance.build_target.source text not null
governance.build_target.set_by uuid not null
governance.build_target.set_at timestamp with time zone not null
governance.build_target.withdrawn_at timestamp with time zone
governance.calendar_key.county text not null
governance.calendar_key.person uuid not null
governance.calendar_key.acting uuid not null
governance.calendar_key.token_hash bytea not null
governance.calendar_key.made_at timestamp with time zone not null
governance.charter.county text not null
governance.charter.id uuid not null
governance.charter.body uuid not null
governance.charter.number smallint not null
governance.charter.began date not null
governance.charter.text text not null
governance.charter.put_by uuid not null
governance.charter.put_at timestamp with time zone not null
governance.conference.county text not null
governance.conference.id uuid not null
governance.conference.title text not null
governance.conference.place text not null
governance.conference.starts_at timestamp with time zone not null
governance.conference.ends_at timestamp with time zone not null
governance.conference.convened_by uuid not null
governance.conference.convened_at timestamp with time zone not null
governance.conference.state text not null default 'preparing'::text
governance.conference.quorum text not null
governance.conference.voting text not null
governance.conference.sequence integer not null default 0
governance.conference.called_off_why text
governance.conference.orgs uuid[] not null default '{}'::uuid[]
governance.conference.version integer not null default 0
governance.conference.code_key text
governance.conference.minutes_laid_by uuid
governance.conference.minutes_confirmed_by uuid
governance.conference.minutes_hash text
governance.conference.minutes_confirmed_at timestamp with time zone
governance.conference_presence.county text not null
governance.conference_presence.id uuid not null
governance.conference_presence.conference uuid not null
governance.conference_presence.org uuid not null
governance.conference_presence.what text not null
governance.conference_presence.at timestamp with time zone not null
governance.conference_presence.how text not null
governance.conference_presence.reason text
governance.conference_presence.done_by uuid not null
governance.conference_presence.orgs uuid[] not null
governance.conference_seat.county text not null
governance.conference_seat.conference uuid not null
governance.conference_seat.org uuid not null
governance.conference_seat.is_observer boolean not null
governance.conference_seat.answer text
governance.conference_seat.who_comes text
governance.conference_seat.answered_by uuid
governance.conference_seat.answered_at timestamp with time zone
governance.conference_seat.orgs uuid[] not null
governance.conference_seat.is_present boolean not null default false
governance.duty.county text not null
governance.duty.id uuid not null
governance.duty.list uuid not null
governance.duty.matter text not null
governance.duty.places text[] not null
governance.duty.except_places text[] not null
governance.duty.age_from smallint not null
governance.duty.age_to smallint not null
governance.duty.circumstances text[] not null
governance.duty.lead uuid not null
governance.duty.basis text not null
governance.duty.is_confirmed boolean not null
governance.duty.limit_days smallint not null
governance.duty.basis_policy uuid
governance.duty.basis_anchor text
governance.duty_list.county text not null
governance.duty_list.id uuid not null
governance.duty_list.number integer
governance.duty_list.note text not null default ''::text
governance.duty_list.begun_by uuid not null
governance.duty_list.begun_at timestamp with time zone not null
governance.duty_list.changed_by uuid not null
governance.duty_list.changed_at timestamp with time zone not null
governance.duty_list.version integer not null default 0
governance.duty_list.began date
governance.duty_list.decided_by uuid
governance.duty_list.decided_at timestamp with time zone
governance.duty_matter.county text not null
governance.duty_matter.list uuid not null
governance.duty_matter.code text not null
governance.duty_matter.name text not null
governance.duty_matter.is_about_child boolean not null
governance.duty_matter.position smallint not null
governance.duty_partner.county text not null
governance.duty_partner.duty uuid not null
governance.duty_partner.org uuid not null
governance.duty_step.county text not null
governance.duty_step.duty uuid not null
governance.duty_step.step smallint not null
governance.duty_step.after_days smallint not null
governance.duty_step.org uuid not null
governance.matter.county text not null
governance.matter.id uuid not null
governance.matter.list uuid
governance.matter.kind text
governance.matter.duty uuid
governance.matter.title text not null
governance.matter.body text not null
governance.matter.place text not null
governance.matter.school uuid
governance.matter.source text not null
governance.matter.raised_by uuid not null
governance.matter.for_school uuid
governance.matter.raised_at timestamp with time zone not null
governance.matter.org uuid not null
governance.matter.is_taken boolean not null default false
governance.matter.is_bound boolean not null default false
governance.matter.refused_by uuid[] not null default '{}'::uuid[]
governance.matter.readers uuid[] not null
governance.matter.due_on date not null
governance.matter.escalated smallint not null default 0
governance.matter.state text not null default 'open'::text
governance.matter.answer text
governance.matter.closed_at timestamp with time zone
governance.matter.version integer not null default 0
governance.matter_step.county text not null
governance.matter_step.id uuid not null
governance.matter_step.matter uuid not null
governance.matter_step.what text not null
governance.matter_step.at timestamp with time zone not null
governance.matter_step.done_by uuid
governance.matter_step.from_org uuid
governance.matter_step.to_org uuid
governance.matter_step.reason text
governance.matter_step.raised_by uuid not null
governance.matter_step.for_school uuid
governance.minutes_change.county text not null
governance.minutes_change.id uuid not null
governance.minutes_change.item uuid not null
governance.minutes_change.seq integer not null
governance.minutes_change.content bytea not null
governance.minutes_change.written_by uuid not null
governance.minutes_change.at timestamp with time zone not null
governance.minutes_change.readers uuid[] not null
governance.peer_county.county text not null
governance.peer_county.code text not null
governance.peer_county.name text not null
governance.policy.county text not null
governance.policy.id uuid not null
governance.policy.made_at timestamp with time zone not null
governance.policy_clause.county text not null
governance.policy_clause.version uuid not null
governance.policy_clause.position integer not null
governance.policy_clause.anchor text not null
governance.policy_clause.rank text not null
governance.policy_clause.label text not null
governance.policy_clause.body text not null
governance.policy_clause.search tsvector not null
governance.policy_finding_left.county text not null
governance.policy_finding_left.id uuid not null
governance.policy_finding_left.finding text not null
governance.policy_finding_left.reason text not null
governance.policy_finding_left.left_by uuid not null
governance.policy_finding_left.left_at timestamp with time zone not null
governance.policy_link.county text not null
governance.policy_link.version uuid not null
governance.policy_link.position smallint not null
governance.policy_link.relation text not null
governance.policy_link.from_anchor text
governance.policy_link.to_policy uuid not null
governance.policy_link.to_anchor text
governance.policy_version.county text not null
governance.policy_version.id uuid not null
governance.policy_version.policy uuid not null
governance.policy_version.number integer
governance.policy_version.is_abolition boolean not null default false
governance.policy_version.document_number text
governance.policy_version.title text not null
governance.policy_version.title_en text not null
governance.policy_version.issuer uuid
governance.policy_version.issuer_name text
governance.policy_version.level text not null
governance.policy_version.kind text not null
governance.policy_version.is_public boolean not null
governance.policy_version.matters text[] not null
governance.policy_version.source text not null
governance.policy_version.is_confirmed boolean not null
governance.policy_version.note text not null
governance.policy_version.issued_on date
governance.policy_version.began date not null
governance.policy_version.expires date
governance.policy_version.review_by date
governance.policy_version.begun_by uuid not null
governance.policy_version.begun_at timestamp with time zone not null
governance.policy_version.changed_by uuid not null
governance.policy_version.changed_at timestamp with time zone not null
governance.policy_version.version integer not null default 0
governance.policy_version.decided_by uuid
governance.policy_version.decided_at timestamp with time zone
governance.policy_version.search tsvector not null
governance.resolution.county text not null
governance.resolution.id uuid not null
governance.resolution.conference uuid not null
governance.resolution.item uuid not null
governance.resolution.text text not null
governance.resolution.decided_by uuid not null
governance.resolution.decided_at timestamp with time zone not null
governance.resolution.task uuid
governance.resolution.readers uuid[] not null
governance.resolution.vote uuid
governance.resolution.matter uuid
governance.seat_term.county text not null
governance.seat_term.id uuid not null
governance.seat_term.body uuid not null
governance.seat_term.seat text not null
governance.seat_term.person uuid
governance.seat_term.org uuid
governance.seat_term.office text
governance.seat_term.began date not null
governance.seat_term.ended date
governance.seat_term.set_by uuid not null
governance.seat_term.set_at timestamp with time zone not null
governance.task.county text not null
governance.task.id uuid not null
governance.task.matter uuid
governance.task.title text not null
governance.task.body text not null
governance.task.org uuid not null
governance.task.in_charge uuid
governance.task.co_orgs uuid[] not null default '{}'::uuid[]
governance.task.asking_org uuid not null
governance.task.set_by uuid not null
governance.task.set_at timestamp with time zone not null
governance.task.began date not null
governance.task.working_days smallint not null
governance.task.due_on date not null
governance.task.minutes integer not null
governance.task.state text not null default 'open'::text
governance.task.progress smallint not null default 0
governance.task.suspended_on date
governance.task.escalated smallint not null default 0
governance.task.closed_at timestamp with time zone
governance.task.version integer not null default 0
governance.task.handed_in_by uuid
governance.task_evidence.county text not null
governance.task_evidence.id uuid not null
governance.task_evidence.task uuid not null
governance.task_evidence.attachment uuid not null
governance.task_evidence.shows text not null
governance.task_evidence.org uuid not null
governance.task_evidence.added_by uuid not null
governance.task_evidence.added_at timestamp with time zone not null
governance.task_step.county text not null
governance.task_step.id uuid not null
governance.task_step.task uuid not null
governance.task_step.what text not null
governance.task_step.at timestamp with time zone not null
governance.task_step.done_by uuid
governance.task_step.org uuid
governance.task_step.progress smallint not null
governance.task_step.said text
governance.task_step.due_on date not null
governance.vote.county text not null
governance.vote.id uuid not null
governance.vote.conference uuid not null
governance.vote.item uuid not null
governance.vote.question text not null
governance.vote.is_secret boolean not null
governance.vote.rule text not null
governance.vote.voters uuid[] not null
governance.vote.needed smallint not null
governance.vote.opened_by uuid not null
governance.vote.opened_at timestamp with time zone not null
governance.vote.yes smallint not null default 0
governance.vote.no smallint not null default 0
governance.vote.abstain smallint not null default 0
governance.vote.closed_by uuid
governance.vote.closed_at timestamp with time zone
governance.vote.is_carried boolean
governance.vote.readers uuid[] not null
governance.vote_cast.county text not null
governance.vote_cast.vote uuid not null
governance.vote_cast.org uuid not null
governance.vote_cast.code text not null
governance.vote_cast.readers uuid[] not null
governance.vote_choice.county text not null
governance.vote_choice.vote uuid not null
governance.vote_choice.org uuid not null
governance.vote_choice.choice text not null
governance.vote_choice.is_secret boolean not null default false
governance.vote_choice.readers uuid[] not null
intake.change_limit.county text not null
intake.change_limit.per_mille integer not null
intake.import_run.county text not null
intake.import_run.id uuid not null
intake.import_run.file_name text not null
intake.import_run.state text not null
intake.import_run.done integer not null default 0
intake.import_run.total integer not null default 0
intake.import_run.counts jsonb not null default '{}'::jsonb
intake.import_run.remarks jsonb not null default '[]'::jsonb
intake.import_run.made_by uuid
intake.import_run.made_at timestamp with time zone not null
intake.import_run.ended_at timestamp with time zone
intake.import_run.file bytea
intake.import_run.refusal jsonb
intake.import_run.missing text not null default 'keep'::text
intake.import_run.source text
intake.planned_row.county text not null
intake.planned_row.run uuid not null
intake.planned_row.position integer not null
intake.planned_row.kind text not null
intake.planned_row.sheet text not null
intake.planned_row.line integer not null
intake.planned_row.verdict text not null
intake.planned_row.columns text[] not null default '{}'::text[]
intake.planned_row.faults jsonb not null default '[]'::jsonb
intake.planned_row.content jsonb
intake.planned_row.file text not null default ''::text
messages.alias.county text not null
messages.alias.conversation uuid not null
messages.alias.person uuid not null
messages.alias.number integer not null
messages.alias.child uuid
messages.attachment.county text not null
messages.attachment.id uuid not null
messages.attachment.uploader uuid not null
messages.attachment.sort text not null
messages.attachment.name text not null
messages.attachment.size integer not null
messages.attachment.file uuid not null
messages.attachment.made_at timestamp with time zone not null
messages.attachment.type text
messages.attachment.sha256 bytea
messages.attachment.thumb uuid
messages.attachment.width integer
messages.attachment.height integer
messages.attachment.seconds integer
messages.attachment.hash bytea
messages.comment.county text not null
messages.comment.id uuid not null
messages.comment.post uuid not null
messages.comment.org uuid
messages.comment.person uuid not null
messages.comment.role text not null
messages.comment.words text not null
messages.comment.state text not null
messages.comment.at timestamp with time zone not null
messages.comment.decided_by uuid
messages.comment.decided_at timestamp with time zone
messages.comment.reason text
messages.comment.due_at timestamp with time zone
messages.comment.steps_told smallint not null default 0
messages.comment.heeded_by uuid
messages.comment.heeded_at timestamp with time zone
messages.comment.done text
messages.comment.reported_at timestamp with time zone
messages.comment.is_urgent boolean not null default false
messages.comment.appeal text
messages.comment.appealed_at timestamp with time zone
messages.comment.answered_by uuid
messages.comment.answered_at timestamp with time zone
messages.comment.answer text
messages.comment.is_upheld boolean
messages.comment.in_stead boolean not null default false
messages.comment_report.county text not null
messages.comment_report.comment uuid not null
messages.comment_report.reporter uuid not null
messages.comment_report.reason text not null
messages.comment_report.may_harm boolean not null
messages.comment_report.at timestamp with time zone not null
messages.comment_report.decision text
messages.comment_report.decided_by uuid
messages.comment_report.decided_at timestamp with time zone
messages.comment_report.answer text
messages.conversation.county text not null
messages.conversation.id uuid not null
messages.conversation.org uuid not null
messages.conversation.child uuid
messages.conversation.guardian uuid
messages.conversation.teacher uuid
messages.conversation.opened_at timestamp with time zone not null
messages.conversation.last_seq integer not null default 0
messages.conversation.last_at timestamp with time zone not null
messages.conversation.notice uuid
messages.conversation.kind text not null
messages.conversation.class uuid
messages.conversation.opened_by uuid
messages.conversation.closed_at timestamp with time zone
messages.conversation.staff_only_until timestamp with time zone
messages.conversation.title text
messages.conversation.without_homeroom boolean
messages.conversation.kept_by uuid
messages.conversation.kept_since timestamp with time zone
messages.follower.county text not null
messages.follower.in_column uuid not null
messages.follower.person uuid not null
messages.follower.since timestamp with time zone not null
messages.listed_picture.county text not null
messages.listed_picture.id uuid not null
messages.listed_picture.org uuid not null
messages.listed_picture.hash bytea not null
messages.listed_picture.verdict text not null
messages.listed_picture.reason text not null
messages.listed_picture.added_by uuid not null
messages.listed_picture.added_at timestamp with time zone not null
messages.listed_picture.ended_by uuid
messages.listed_picture.ended_at timestamp with time zone
messages.listed_picture.end_reason text
messages.listed_word.county text not null
messages.listed_word.id uuid not null
messages.listed_word.org uuid
messages.listed_word.words text not null
messages.listed_word.category text not null
messages.listed_word.weight smallint not null
messages.listed_word.reason text not null
messages.listed_word.added_by uuid not null
messages.listed_word.added_at timestamp with time zone not null
messages.listed_word.ended_by uuid
messages.listed_word.ended_at timestamp with time zone
messages.listed_word.end_reason text
messages.member.county text not null
messages.member.conversation uuid not null
messages.member.person uuid not null
messages.member.role text not null
messages.member.org uuid not null
messages.member.invited_by uuid not null
messages.member.since timestamp with time zone not null
messages.member.left_at timestamp with time zone
messages.message.county text not null
messages.message.id uuid not null
messages.message.conversation uuid not null
messages.message.writer uuid not null
messages.message.side text not null
messages.message.body text not null
messages.message.state text not null
messages.message.written_at timestamp with time zone not null
messages.message.due_at timestamp with time zone not null
messages.message.seq integer
messages.message.delivered_at timestamp with time zone
messages.message.edited_at timestamp with time zone
messages.message.withdrawn_at timestamp with time zone
messages.message.pair uuid
messages.message_attachment.county text not null
messages.message_attachment.message uuid not null
messages.message_attachment.at smallint not null
messages.message_attachment.attachment uuid not null
messages.moderation_item.county text not null
messages.moderation_item.id uuid not null
messages.moderation_item.org uuid not null
messages.moderation_item.message uuid not null
messages.moderation_item.child uuid
messages.moderation_item.writer uuid not null
messages.moderation_item.cause text not null
messages.moderation_item.hits jsonb not null
messages.moderation_item.list_version text not null
messages.moderation_item.reporter uuid
messages.moderation_item.report_reason text
messages.moderation_item.state text not null
messages.moderation_item.opened_at timestamp with time zone not null
messages.moderation_item.due_at timestamp with time zone not null
messages.moderation_item.decided_by uuid
messages.moderation_item.decided_at timestamp with time zone
messages.moderation_item.reason text
messages.moderation_item.appeal text
messages.moderation_item.appealed_at timestamp with time zone
messages.moderation_item.answered_by uuid
messages.moderation_item.answered_at timestamp with time zone
messages.moderation_item.answer text
messages.moderation_item.steps_told smallint not null default 0
messages.moderation_item.said_before jsonb not null default '[]'::jsonb
messages.notice.county text not null
messages.notice.id uuid not null
messages.notice.org uuid
messages.notice.sender uuid not null
messages.notice.role text not null
messages.notice.acting uuid not null
messages.notice.on_behalf uuid
messages.notice.title text not null
messages.notice.body text not null
messages.notice.text_hash bytea not null
messages.notice.level text not null
messages.notice.urgent_reason text
messages.notice.audience jsonb not null
messages.notice.state text not null
messages.notice.made_at timestamp with time zone not null
messages.notice.leaves_at timestamp with time zone not null
messages.notice.sent_at timestamp with time zone
messages.notice.persons integer not null
messages.notice.orgs integer not null
messages.notice.decided_by uuid
messages.notice.decided_at timestamp with time zone
messages.notice.expires_at timestamp with time zone not null
messages.notice.recalled_at timestamp with time zone
messages.notice.recall_reason text
messages.notice.corrects uuid
messages.notice.reminded_on date
messages.notice.decided_reason text
messages.notice_attachment.county text not null
messages.notice_attachment.notice uuid not null
messages.notice_attachment.at smallint not null
messages.notice_attachment.attachment uuid not null
messages.notice_attachment.alt text not null
messages.opening.county text not null
messages.opening.id uuid not null
messages.opening.ground text not null
messages.opening.pupil uuid not null
messages.opening.org uuid not null
messages.opening.opened_by uuid not null
messages.opening.acting uuid not null
messages.opening.begun_at timestamp with time zone not null
messages.opening.from_at timestamp with time zone not null
messages.opening.to_at timestamp with time zone not null
messages.opening.reason text not null
messages.opening.authority text
messages.opening.authority_name text
messages.opening.document text
messages.opening.document_on date
messages.opening.officers jsonb
messages.opening.judged_by text not null
messages.opening.tell_on date not null
messages.opening_step.county text not null
messages.opening_step.opening uuid not null
messages.opening_step.kind text not null
messages.opening_step.at timestamp with time zone not null
messages.opening_step.decision text
messages.opening_step.decided_by uuid
messages.opening_step.reason text
messages.pair.county text not null
messages.pair.id uuid not null
messages.pair.conversation uuid not null
messages.pair.pupil uuid not null
messages.pair.school_adult uuid not null
messages.pair.school_role text not null
messages.pair.school uuid not null
messages.pair.school_checked_on date not null
messages.pair.school_left_at timestamp with time zone
messages.pair.other_adult uuid not null
messages.pair.other_role text not null
messages.pair.other_org uuid not null
messages.pair.other_checked_on date not null
messages.pair.other_left_at timestamp with time zone
messages.pair.put_by uuid not null
messages.pair.since timestamp with time zone not null
messages.pair.until timestamp with time zone
messages.paper_answer.county text not null
messages.paper_answer.id uuid not null
messages.paper_answer.notice uuid not null
messages.paper_answer.person uuid not null
messages.paper_answer.about uuid not null
messages.paper_answer.answer text
messages.paper_answer.signed_as text
messages.paper_answer.dated date
messages.paper_answer.entered_by uuid not null
messages.paper_answer.entered_at timestamp with time zone not null
messages.post.county text not null
messages.post.id uuid not null
messages.post.in_column uuid not null
messages.post.org uuid
messages.post.author uuid not null
messages.post.role text not null
messages.post.acting uuid not null
messages.post.state text not null
messages.post.version integer not null
messages.post.title text not null
messages.post.document jsonb not null
messages.post.children text not null
messages.post.made_at timestamp with time zone not null
messages.post.changed_at timestamp with time zone not null
messages.post.appears_at timestamp with time zone
messages.post.published_at timestamp with time zone
messages.post.reviewed_by uuid
messages.post.reviewed_at timestamp with time zone
messages.post.review_note text
messages.post.withdrawn_at timestamp with time zone
messages.post.withdrawn_by uuid
messages.post.withdraw_reason text
messages.post_attachment.county text not null
messages.post_attachment.post uuid not null
messages.post_attachment.attachment uuid not null
messages.post_column.county text not null
messages.post_column.id uuid not null
messages.post_column.org uuid
messages.post_column.class uuid
messages.post_column.kind text not null
messages.post_column.name text not null
messages.post_column.readers text not null
messages.post_column.writers text[] not null
messages.post_column.is_open boolean not null
messages.post_column.made_by uuid not null
messages.post_column.made_at timestamp with time zone not null
messages.post_like.county text not null
messages.post_like.post uuid not null
messages.post_like.person uuid not null
messages.post_like.at timestamp with time zone not null
messages.post_terms.county text not null
messages.post_terms.post uuid not null
messages.post_terms.in_column uuid not null
messages.post_terms.published_at timestamp with time zone not null
messages.post_terms.terms tsvector not null
messages.post_terms.place tsvector not null default array_to_tsvector(ARRAY[(in_column)::text, ('week '::text || ((floor((EXTRACT(epoch FROM (published_at AT TIME ZONE 'UTC'::text)) / (604800)::numeric)))::integer)::text)])
messages.post_version.county text not null
messages.post_version.post uuid not null
messages.post_version.version integer not null
messages.post_version.org uuid
messages.post_version.author uuid not null
messages.post_version.title text not null
messages.post_version.document jsonb not null
messages.post_version.written_at timestamp with time zone not null
messages.post_version.published_at timestamp with time zone
messages.printout.county text not null
messages.printout.id uuid not null
messages.printout.notice uuid not null
messages.printout.sort text not null
messages.printout.about uuid
messages.printout.class uuid
messages.printout.asked_by uuid not null
messages.printout.acting uuid not null
messages.printout.language text not null
messages.printout.state text not null
messages.printout.made_at timestamp with time zone not null
messages.printout.expires_at timestamp with time zone not null
messages.printout.everybody boolean not null default false
messages.reading.county text not null
messages.reading.conversation uuid not null
messages.reading.person uuid not null
messages.reading.up_to integer not null
messages.reading.read_at timestamp with time zone
messages.receipt.county text not null
messages.receipt.notice uuid not null
messages.receipt.person uuid not null
messages.receipt.about uuid not null
messages.receipt.sender uuid not null
messages.receipt.reached_at timestamp with time zone not null
messages.receipt.read_at timestamp with time zone
messages.receipt.answer text
messages.receipt.answered_at timestamp with time zone
messages.receipt.text_hash bytea
messages.receipt.signed_as text
messages.receipt.slip text
messages.receipt.slip_until timestamp with time zone
messages.receipt.dated date
messages.receipt.entered_by uuid
messages.refused_picture.county text not null
messages.refused_picture.id uuid not null
messages.refused_picture.attachment uuid not null
messages.refused_picture.listed uuid not null
messages.refused_picture.org uuid not null
messages.refused_picture.uploader uuid not null
messages.refused_picture.apart smallint not null
messages.refused_picture.refused_at timestamp with time zone not null
messages.refused_picture.state text not null
messages.refused_picture.appeal text
messages.refused_picture.appealed_at timestamp with time zone
messages.refused_picture.decided_by uuid
messages.refused_picture.decided_at timestamp with time zone
messages.refused_picture.reason text
needs.calendar_mark.county text not null
needs.calendar_mark.at timestamp with time zone not null
needs.decline.county text not null
needs.decline.offer uuid not null
needs.decline.side text not null
needs.decline.need uuid not null
needs.decline.resource uuid not null
needs.decline.words text not null default ''::text
needs.decline.at timestamp with time zone not null
needs.engagement.county text not null
needs.engagement.id uuid not null
needs.engagement.offer uuid not null
needs.engagement.need uuid not null
needs.engagement.resource uuid not null
needs.engagement.provider uuid not null
needs.engagement.org uuid not null
needs.engagement.class uuid
needs.engagement.subject uuid
needs.engagement.opener uuid
needs.engagement.booking uuid not null
needs.engagement.called text not null
needs.engagement.brief jsonb not null
needs.engagement.state text not null
needs.engagement.began date not null
needs.engagement.ends date not null
needs.engagement.made_at timestamp with time zone not null
needs.engagement.ended_at timestamp with time zone
needs.family_change.county text not null
needs.family_change.family text not null
needs.family_change.first_at timestamp with time zone not null
needs.family_change.last_at timestamp with time zone not null
needs.feedback.county text not null
needs.feedback.engagement uuid not null
needs.feedback.person uuid not null
needs.feedback.provider uuid not null
needs.feedback.org uuid not null
needs.feedback.subject uuid
needs.feedback.helpful smallint not null
needs.feedback.words text not null default ''::text
needs.feedback.at timestamp with time zone not null
needs.match_run.county text not null
needs.match_run.id uuid not null
needs.match_run.category text not null
needs.match_run.state text not null
needs.match_run.rules_version text not null
needs.match_run.pins jsonb not null default '[]'::jsonb
needs.match_run.inputs_hash text
needs.match_run.objective bigint
needs.match_run.bound bigint
needs.match_run.served integer
needs.match_run.unserved integer
needs.match_run.made_by uuid
needs.match_run.made_at timestamp with time zone not null
needs.match_run.released_by uuid
needs.match_run.released_at timestamp with time zone
needs.match_run.failure text
needs.match_run.pins_dropped integer not null default 0
needs.match_run.progress smallint not null default 0
needs.match_run.options jsonb not null default '{"floors": "rural", "waiting": 1}'::jsonb
needs.match_run.begun_at timestamp with time zone
needs.match_run.computed_at timestamp with time zone
needs.match_run.figures text
needs.meeting.county text not null
needs.meeting.id uuid not null
needs.meeting.engagement uuid not null
needs.meeting.provider uuid not null
needs.meeting.org uuid not null
needs.meeting.subject uuid
needs.meeting.opener uuid
needs.meeting.at timestamp with time zone not null
needs.meeting.minutes integer not null
needs.meeting.place text not null default ''::text
needs.meeting.remote boolean not null
needs.meeting.state text not null
needs.meeting.proposed_by uuid not null
needs.meeting.provider_confirmed_at timestamp with time zone
needs.meeting.served_confirmed_at timestamp with time zone
needs.meeting.provider_confirmed_by uuid
needs.meeting.served_confirmed_by uuid
needs.need.county text not null
needs.need.id uuid not null
needs.need.code text
needs.need.org uuid not null
needs.need.class uuid
needs.need.subject uuid
needs.need.opener uuid not null
needs.need.scope text not null
needs.need.category text not null
needs.need.urgency smallint not null
needs.need.mode text not null
needs.need.schedule text
needs.need.wanted_from date not null
needs.need.wanted_to date not null
needs.need.languages text[] not null default '{}'::text[]
needs.need.sex smallint not null default 0
needs.need.words text not null default ''::text
needs.need.units integer not null default 1
needs.need.town text not null
needs.need.lon double precision not null
needs.need.lat double precision not null
needs.need.stage text
needs.need.grade smallint
needs.need.rural boolean not null
needs.need.left_behind boolean not null default false
needs.need.state text not null
needs.need.consent text not null
needs.need.opened_at timestamp with time zone not null
needs.need.ended_at timestamp with time zone
needs.need.returned_at timestamp with time zone
needs.offer.county text not null
needs.offer.id uuid not null
needs.offer.run uuid not null
needs.offer.need uuid not null
needs.offer.resource uuid not null
needs.offer.provider uuid not null
needs.offer.org uuid not null
needs.offer.class uuid
needs.offer.subject uuid
needs.offer.opener uuid
needs.offer.booking uuid not null
needs.offer.brief jsonb not null
needs.offer.why jsonb not null
needs.offer.state text not null
needs.offer.provider_answer text
needs.offer.provider_answered_at timestamp with time zone
needs.offer.served_answer text
needs.offer.served_answered_at timestamp with time zone
needs.offer.made_at timestamp with time zone not null
needs.offer.expires_at timestamp with time zone not null
needs.offer.provider_answered_by uuid
needs.offer.served_answered_by uuid
needs.run_part.county text not null
needs.run_part.run uuid not null
needs.run_part.kind text not null
needs.run_part.number integer not null
needs.run_part.count integer not null
needs.run_part.items text not null
notify.delivery.county text not null
notify.delivery.id uuid not null
notify.delivery.person uuid not null
notify.delivery.first_seq bigint not null
notify.delivery.last_seq bigint not null
notify.delivery.is_urgent boolean not null
notify.delivery.gathers boolean not null
notify.delivery.steps text[]
notify.delivery.step smallint not null default 0
notify.delivery.tries smallint not null default 0
notify.delivery.taken smallint not null default 0
notify.delivery.phase text not null default 'waiting'::text
notify.delivery.reason text
notify.delivery.at timestamp with time zone not null
notify.delivery.made_at timestamp with time zone not null
notify.device.county text not null
notify.device.id uuid not null
notify.device.person uuid not null
notify.device.session uuid not null
notify.device.endpoint_hash bytea not null
notify.device.sealed text not null
notify.device.made_at timestamp with time zone not null
notify.held.county text not null
notify.held.person uuid not null
notify.held.event uuid not null
notify.held.topic text not null
notify.held.telling uuid not null
notify.held.text_key text not null
notify.held.data jsonb not null
notify.held.link text not null
notify.held.roles text[] not null
notify.held.level smallint not null
notify.held.due_at timestamp with time zone not null
notify.held.about uuid
notify.item.county text not null
notify.item.person uuid not null
notify.item.seq bigint not null
notify.item.event uuid not null
notify.item.topic text not null
notify.item.text_key text not null
notify.item.data jsonb not null
notify.item.link text not null
notify.item.level smallint not null
notify.item.quiet boolean not null default false
notify.item.at timestamp with time zone not null
notify.item.read_at timestamp with time zone
notify.item.roles text[] not null default '{}'::text[]
notify.item.about uuid
notify.mail_address.county text not null
notify.mail_address.id uuid not null
notify.mail_address.person uuid not null
notify.mail_address.sealed text not null
notify.mail_address.guesses smallint not null default 0
notify.mail_address.expires_at timestamp with time zone
notify.mail_address.confirmed_at timestamp with time zone
notify.mailbox.county text not null
notify.mailbox.person uuid not null
notify.mailbox.last_seq bigint not null default 0
notify.mailbox.unread integer not null default 0
notify.mailbox.daily_budget integer not null default 6
notify.mailbox.quiet_from smallint
notify.mailbox.quiet_until smallint
notify.mailbox.digest_hour smallint not null default 18
notify.mailbox.patience_minutes smallint not null default 60
notify.mailbox.ways text[]
notify.mailbox.changes bigint not null default 0
notify.push_key.county text not null
notify.push_key.id uuid not null
notify.push_key.public_key text not null
notify.push_key.sealed text not null
notify.push_key.made_at timestamp with time zone not null
notify.robot.county text not null
notify.robot.id uuid not null
notify.robot.org uuid not null
notify.robot.title text not null
notify.robot.audience jsonb not null
notify.robot.vendor text not null
notify.robot.sealed text not null
notify.robot.made_at timestamp with time zone not null
notify.robot.waiting integer not null default 0
notify.robot.saying integer not null default 0
notify.robot.is_urgent boolean not null default false
notify.robot.phase text not null default 'unsent'::text
notify.robot.tries smallint not null default 0
notify.robot.reason text
notify.robot.at timestamp with time zone not null
notify.robot.tried_at timestamp with time zone
notify.workplace.county text not null
notify.workplace.org uuid not null
notify.workplace.quiet_from smallint not null
notify.workplace.quiet_until smallint not null
oversight.pack.county text not null
oversight.pack.id uuid not null
oversight.pack.year integer not null
oversight.pack.asked_by uuid not null
oversight.pack.state text not null
oversight.pack.done integer not null default 0
oversight.pack.steps integer not null default 0
oversight.pack.made_at timestamp with time zone not null
oversight.pack.expires_at timestamp with time zone not null
oversight.verification.county text not null
oversight.verification.at timestamp with time zone not null
oversight.verification.records bigint not null
oversight.verification.first_bad bigint
oversight.verification.why text
people.account.county text not null
people.account.id uuid not null
people.account.person uuid not null
people.account.login text not null
people.account.password_hash text
people.account.made_at timestamp with time zone not null
people.account.ended_at timestamp with time zone
people.account.staff_since timestamp with time zone
people.area.county text not null
people.area.id uuid not null
people.area.tree text not null
people.area.code text not null
people.area.name text not null
people.area.began date not null
people.area.ended date
people.asking.county text not null
people.asking.id uuid not null
people.asking.to_org uuid not null
people.asking.said_name text not null
people.asking.said_no text
people.asking.why text not null
people.asking.pupil uuid
people.asking.org uuid
people.asking.state text not null
people.asking.due_on date not null
people.asking.asked_by uuid not null
people.asking.asked_at timestamp with time zone not null
people.asking.answered_by uuid
people.asking.answered_at timestamp with time zone
people.asking.reason text
people.claim.county text not null
people.claim.id uuid not null
people.claim.org uuid not null
people.claim.pupil uuid not null
people.claim.phone text not null
people.claim.relation text not null
people.claim.code_hash bytea not null
people.claim.tries_left integer not null
people.claim.issued_by uuid not null
people.claim.issued_at timestamp with time zone not null
people.claim.expires_at timestamp with time zone not null
people.claim.used_at timestamp with time zone
people.claim.guardianship uuid
people.claim.claimant uuid
people.claim.decided_by uuid
people.claim.decided_at timestamp with time zone
people.claim.decision text
people.claim.ground text
people.class.county text not null
people.class.id uuid not null
people.class.org uuid not null
people.class.stage text not null
people.class.entry_year integer not null
people.class.number integer not null
people.class.ended date
people.class.system text
people.consent.county text not null
people.consent.id uuid not null
people.consent.org uuid not null
people.consent.pupil uuid not null
people.consent.decided_by uuid not null
people.consent.purpose text not null
people.consent.text_version integer not null
people.consent.text_hash text not null
people.consent.decision text not null
people.consent.at timestamp with time zone not null
people.contact.county text not null
people.contact.id uuid not null
people.contact.org uuid not null
people.contact.pupil uuid not null
people.contact.worker uuid not null
people.contact.began date not null
people.contact.ended date
people.county.county text not null
people.county.name text not null
people.county.opened_at timestamp with time zone not null
people.court_order.county text not null
people.court_order.id uuid not null
people.court_order.pupil uuid not null
people.court_order.guardian uuid not null
people.court_order.began date not null
people.court_order.ended date
people.court_order.sealed bytea not null
people.court_order.entered_by uuid not null
people.court_order.entered_at timestamp with time zone not null
people.court_order.lifted_by uuid
people.court_order.lifted_at timestamp with time zone
people.data_copy.county text not null
people.data_copy.id uuid not null
people.data_copy.pupil uuid not null
people.data_copy.asked_by uuid not null
people.data_copy.language text not null
people.data_copy.state text not null
people.data_copy.made_at timestamp with time zone not null
people.data_copy.expires_at timestamp with time zone not null
people.data_copy.archives integer[] not null default '{}'::integer[]
people.enrolment.county text not null
people.enrolment.id uuid not null
people.enrolment.org uuid not null
people.enrolment.class uuid not null
people.enrolment.pupil uuid not null
people.enrolment.began date not null
people.enrolment.ended date
people.erased_row.county text not null
people.erased_row.id uuid not null
people.erased_row.erasure uuid not null
people.erased_row.position integer not null
people.erased_row.table_name text not null
people.erased_row.sealed text not null
people.erasure.county text not null
people.erasure.id uuid not null
people.erasure.org uuid not null
people.erasure.pupil uuid not null
people.erasure.asked_by uuid not null
people.erasure.language text not null
people.erasure.state text not null
people.erasure.granted_at timestamp with time zone not null
people.erasure.hidden_at timestamp with time zone
people.erasure.erase_on date
people.erasure.erased_at timestamp with time zone
people.erasure.counts jsonb not null default '{}'::jsonb
people.erasure.certificate text
people.erasure.paper bytea
people.erasure.lost integer not null default 0
people.factor.county text not null
people.factor.id uuid not null
people.factor.person uuid not null
people.factor.kind text not null
people.factor.name text not null
people.factor.added_at timestamp with time zone not null
people.factor.confirmed_at timestamp with time zone
people.factor.used_at timestamp with time zone
people.factor.sealed text
people.factor.last_step integer
people.factor.credential text
people.factor.public_key bytea
people.factor.counter bigint
people.factor.backed_up boolean
people.factor.transports text[]
people.family_request.county text not null
people.family_request.id uuid not null
people.family_request.org uuid not null
people.family_request.pupil uuid not null
people.family_request.asked_by uuid not null
people.family_request.kind text not null
people.family_request.words text not null
people.family_request.state text not null
people.family_request.made_at timestamp with time zone not null
people.family_request.half_on date not null
people.family_request.due_on date not null
people.family_request.told smallint not null default 0
people.family_request.answered_by uuid
people.family_request.answered_at timestamp with time zone
people.family_request.reason text
people.glass.county text not null
people.glass.id uuid not null
people.glass.pupil uuid not null
people.glass.org uuid not null
people.glass.person uuid not null
people.glass.acting uuid not null
people.glass.category text not null
people.glass.reason text not null
people.glass.opened_at timestamp with time zone not null
people.glass.until timestamp with time zone not null
people.glass.reviewed_by uuid
people.glass.reviewed_at timestamp with time zone
people.glass.verdict text
people.glass.deferred_until date
people.glass.deferred_by uuid
people.glass.escalated_at timestamp with time zone
people.grant_request.county text not null
people.grant_request.id uuid not null
people.grant_request.org uuid not null
people.grant_request.person uuid not null
people.grant_request.role text not null
people.grant_request.class uuid
people.grant_request.began date not null
people.grant_request.ended date not null
people.grant_request.lent_from uuid
people.grant_request.asked_by uuid
people.grant_request.asked_at timestamp with time zone not null
people.grant_request.expires_at timestamp with time zone not null
people.grant_request.state text not null
people.grant_request.decided_by uuid
people.grant_request.decided_at timestamp with time zone
people.grant_request.source text
people.guardianship.county text not null
people.guardianship.id uuid not null
people.guardianship.org uuid not null
people.guardianship.pupil uuid not null
people.guardianship.guardian uuid not null
people.guardianship.relation text not null
people.guardianship.carer boolean not null default false
people.guardianship.began date not null
people.guardianship.ended date
people.guardianship.state text not null
people.guardianship.probation_until date
people.guardianship.restrained datemultirange not null default '{}'::datemultirange
people.guardianship.entrusted_since date
people.identity.county text not null
people.identity.id uuid not null
people.identity.account uuid not null
people.identity.person uuid not null
people.identity.issuer text not null
people.identity.subject text not null
people.identity.linked_at timestamp with time zone not null
people.identity.used_at timestamp with time zone
people.invitation.county text not null
people.invitation.person uuid not null
people.invitation.token_hash bytea not null
people.invitation.issued_as uuid
people.invitation.issued_at timestamp with time zone not null
people.invitation.expires_at timestamp with time zone not null
people.invitation.used_at timestamp with time zone
people.invitation.revoked_at timestamp with time zone
people.issuer_way.county text not null
people.issuer_way.state_hash bytea not null
people.issuer_way.device_hash bytea not null
people.issuer_way.issuer text not null
people.issuer_way.purpose text not null
people.issuer_way.person uuid
people.issuer_way.session uuid
people.issuer_way.invitation bytea
people.issuer_way.goes_to text not null
people.issuer_way.expires_at timestamp with time zone not null
people.leaving.county text not null
people.leaving.id uuid not null
people.leaving.pupil uuid not null
people.leaving.org uuid not null
people.leaving.to_org uuid
people.leaving.kind text not null
people.leaving.state text not null
people.leaving.asked_by uuid
people.leaving.asked_at timestamp with time zone not null
people.leaving.answered_by uuid
people.leaving.answered_at timestamp with time zone
people.leaving.reason text
people.leaving.day date not null
people.legal_hold.county text not null
people.legal_hold.id uuid not null
people.legal_hold.pupil uuid not null
people.legal_hold.laid_by uuid not null
people.legal_hold.laid_at timestamp with time zone not null
people.legal_hold.until date not null
people.legal_hold.sealed bytea not null
people.legal_hold.end_asked_by uuid
people.legal_hold.end_asked_at timestamp with time zone
people.legal_hold.ended_by uuid
people.legal_hold.ended_at timestamp with time zone
people.membership.county text not null
people.membership.id uuid not null
people.membership.tree text not null
people.membership.within uuid
people.membership.within_region text
people.membership.area uuid
people.membership.org uuid
people.membership.region text
people.membership.person uuid
people.membership.began date not null
people.membership.ended date
people.organisation.county text not null
people.organisation.id uuid not null
people.organisation.kind text not null
people.organisation.code text
people.organisation.name text not null
people.organisation.region text not null
people.organisation.lon double precision
people.organisation.lat double precision
people.organisation.stages text[] not null default '{}'::text[]
people.organisation.urban_rural text
people.organisation.began date not null
people.organisation.ended date
people.outside_id.county text not null
people.outside_id.source text not null
people.outside_id.kind text not null
people.outside_id.sourced_id text not null
people.outside_id.id uuid not null
people.own_purpose_text.county text not null
people.own_purpose_text.purpose text not null
people.own_purpose_text.version integer not null
people.own_purpose_text.text_zh text not null
people.own_purpose_text.text_en text not null
people.own_purpose_text.hash text not null
people.own_purpose_text.wider boolean not null
people.own_purpose_text.valid_from timestamp with time zone not null
people.own_purpose_text.added_by uuid not null
people.person.county text not null
people.person.id uuid not null
people.person.org uuid
people.person.code text
people.person.name text not null
people.person.given_name text not null
people.person.sex smallint not null default 0
people.person.born date
people.person.phone text
people.person.languages text[] not null default '{}'::text[]
people.person.made_at timestamp with time zone not null default now()
people.promotion.county text not null
people.promotion.id uuid not null
people.promotion.org uuid not null
people.promotion.year integer not null
people.promotion.seen text not null
people.promotion.done_by uuid not null
people.promotion.done_at timestamp with time zone not null
people.promotion.classes uuid[] not null
people.promotion.enrolments uuid[] not null
people.promotion.leavings uuid[] not null
people.promotion.roles jsonb not null
people.promotion.undone_by uuid
people.promotion.undone_at timestamp with time zone
people.promotion.opened uuid[] not null default '{}'::uuid[]
people.promotion.entered uuid[] not null default '{}'::uuid[]
people.promotion.given uuid[] not null default '{}'::uuid[]
people.promotion.reopened jsonb not null default '[]'::jsonb
people.pupil.county text not null
people.pupil.person uuid not null
people.pupil.org uuid not null
people.pupil.student_no text
people.pupil.left_behind boolean not null default false
people.pupil.boarding boolean not null default false
people.purpose.code text not null
people.purpose.place smallint not null
people.purpose.basis text not null
people.purpose.article_zh text
people.purpose.article_en text
people.purpose.class text not null
people.purpose.separate boolean not null default false
people.purpose.core boolean not null default false
people.purpose.title_zh text not null
people.purpose.title_en text not null
people.purpose_text.purpose text not null
people.purpose_text.version integer not null
people.purpose_text.text_zh text not null
people.purpose_text.text_en text not null
people.purpose_text.hash text not null
people.purpose_text.wider boolean not null
people.purpose_text.valid_from timestamp with time zone not null
people.recovery_code.county text not null
people.recovery_code.person uuid not null
people.recovery_code.hash bytea not null
people.recovery_code.used_at timestamp with time zone
people.region.code text not null
people.region.parent text
people.region.name text not null
people.region.level smallint not null
people.region.urban_rural text
people.region.lon double precision
people.region.lat double precision
people.region.population integer
people.region.outline jsonb
people.role_grant.county text not null
people.role_grant.id uuid not null
people.role_grant.person uuid not null
people.role_grant.role text not null
people.role_grant.org uuid
people.role_grant.class uuid
people.role_grant.began date not null
people.role_grant.ended date
people.role_grant.lent_from uuid
people.role_grant.given_on date
people.school_year.county text not null
people.school_year.year integer not null
people.school_year.began date not null
people.school_year.second_term date not null
people.schooling.county text not null
people.schooling.org uuid not null
people.schooling.entry_year integer not null
people.schooling.system text not null
people.schooling.stage text not null
people.setup_link.token_hash bytea not null
people.setup_link.expires_at timestamp with time zone not null
people.setup_link.used_at timestamp with time zone
people.setup_link.further boolean not null default false
people.sign_in_code.county text not null
people.sign_in_code.id uuid not null
people.sign_in_code.ticket_hash bytea not null
people.sign_in_code.device_hash bytea not null
people.sign_in_code.code_hash bytea not null
people.sign_in_code.phone text not null
people.sign_in_code.sealed text
people.sign_in_code.guesses integer not null default 0
people.sign_in_code.expires_at timestamp with time zone not null
people.ticket.county text not null
people.ticket.token_hash bytea not null
people.ticket.purpose text not null
people.ticket.account uuid
people.ticket.person uuid
people.ticket.device_hash bytea not null
people.ticket.expires_at timestamp with time zone not null
platform.audit.county text not null
platform.audit.id uuid not null
platform.audit.at timestamp with time zone not null
platform.audit.person uuid
platform.audit.role text
platform.audit.action text not null
platform.audit.relation text
platform.audit.object_kind text
platform.audit.object uuid
platform.audit.request text not null
platform.audit.class text
platform.audit.basis text
platform.audit.decision text not null
platform.audit.session uuid
platform.audit.tx xid8 not null default pg_current_xact_id()
platform.audit.on_behalf uuid
platform.audit.subjects uuid[]
platform.audit_link.county text not null
platform.audit_link.seq bigint not null
platform.audit_link.audit uuid not null
platform.audit_link.hash bytea not null
platform.audit_subject.county text not null
platform.audit_subject.audit uuid not null
platform.audit_subject.subject uuid not null
platform.cursor.county text not null
platform.cursor.listener text not null
platform.cursor.tx xid8 not null
platform.cursor.event uuid not null
platform.event.county text not null
platform.event.id uuid not null
platform.event.tx xid8 not null default pg_current_xact_id()
platform.event.kind text not null
platform.event.data jsonb not null
platform.event.at timestamp with time zone not null
platform.file.county text not null
platform.file.id uuid not null
platform.file.sealed text not null
platform.file.size integer not null default 0
platform.file.made_at timestamp with time zone not null
platform.file_part.county text not null
platform.file_part.file uuid not null
platform.file_part.at integer not null
platform.file_part.size integer not null
platform.file_part.sealed bytea not null
platform.idempotency.county text not null
platform.idempotency.holder uuid not null
platform.idempotency.key text not null
platform.idempotency.request_hash bytea not null
platform.idempotency.reply jsonb
platform.idempotency.at timestamp with time zone not null
platform.kept_file.county text not null
platform.kept_file.id uuid not null
platform.kept_file.owner uuid not null
platform.kept_file.sealed text not null
platform.kept_file.expires_at timestamp with time zone not null
platform.kept_file.fetched smallint not null default 0
platform.kept_file.most smallint
platform.sealed_key.county text not null
platform.sealed_key.id uuid not null
platform.sealed_key.wrapped text
platform.sealed_key.made_at timestamp with time zone not null
platform.sealed_key.shredded_at timestamp with time zone
platform.sealed_key.shredded_by uuid
platform.session.county text not null
platform.session.id uuid not null
platform.session.token_hash bytea not null
platform.session.account uuid not null
platform.session.person uuid not null
platform.session.acting uuid
platform.session.started_at timestamp with time zone not null
platform.session.seen_at timestamp with time zone not null
platform.session.expires_at timestamp with time zone not null
platform.session.ended_at timestamp with time zone
platform.session.device_hash bytea not null
platform.session.signed_in_at timestamp with time zone not null
platform.session.browser text not null default 'other other'::text
platform.set_aside.county text not null
platform.set_aside.listener text not null
platform.set_aside.event uuid not null
platform.set_aside.tries integer not null
platform.set_aside.at timestamp with time zone not null
platform.sms.county text not null
platform.sms.id uuid not null
platform.sms.template text not null
platform.sms.sealed text
platform.sms.state text not null
platform.sms.made_at timestamp with time zone not null
platform.sms.until timestamp with time zone not null
platform.sms.settled_at timestamp with time zone
platform.sweep_run.county text not null
platform.sweep_run.id uuid not null
platform.sweep_run.began_at timestamp with time zone not null
platform.sweep_run.ended_at timestamp with time zone
platform.sweep_run.counts jsonb not null default '{}'::jsonb
platform.sweep_run.stopped_by uuid
platform.sweep_run.is_dry boolean not null default false
platform.sweep_run.by_night boolean not null default false
platform.sweep_run.went_on_at timestamp with time zone
platform.throttle.county text not null
platform.throttle.key text not null
platform.throttle.failures integer not null
platform.throttle.since timestamp with time zone not null
resources.booking.county text not null
resources.booking.id uuid not null
resources.booking.resource uuid not null
resources.booking.org uuid not null
resources.booking.units integer not null
resources.booking.began date not null
resources.booking.ended date not null
resources.booking.state text not null
resources.booking.made_at timestamp with time zone not null
resources.category.code text not null
resources.category.parent text
resources.category.position integer not null
resources.category.name_zh text not null
resources.category.name_en text not null
resources.category.one_sex_because text
resources.language.county text not null
resources.language.name text not null
resources.provider.county text not null
resources.provider.id uuid not null
resources.provider.kind text not null
resources.provider.org uuid
resources.provider.person uuid
resources.provider.code text
resources.provider.name text not null
resources.provider.region text not null
resources.provider.lon double precision not null
resources.provider.lat double precision not null
resources.provider.vetted_until date
resources.provider.monthly_limit integer
resources.provider.ended date
resources.resource.county text not null
resources.resource.id uuid not null
resources.resource.provider uuid not null
resources.resource.code text
resources.resource.category text not null
resources.resource.title text not null
resources.resource.about text not null default ''::text
resources.resource.mode text not null
resources.resource.region text not null
resources.resource.lon double precision not null
resources.resource.lat double precision not null
resources.resource.travel_km double precision not null default 0
resources.resource.stages text[] not null default '{}'::text[]
resources.resource.serves_sex smallint
resources.resource.languages text[] not null default '{}'::text[]
resources.resource.schedule text not null
resources.resource.capacity integer not null
resources.resource.state text not null
resources.resource.search tsvector not null
resources.resource.changed_at timestamp with time zone not null
resources.resource.grade_from smallint
resources.resource.grade_to smallint
resources.resource.address text not null default ''::text
resources.resource.review_note text not null default ''::text
resources.vetting.county text not null
resources.vetting.id uuid not null
resources.vetting.provider uuid not null
resources.vetting.until date not null
resources.vetting.document text not null
resources.vetting.recorded_by uuid not null
resources.vetting.recorded_at timestamp with time zone not null
surveys.answer.county text not null
surveys.answer.id uuid not null
surveys.answer.survey uuid not null
surveys.answer.org uuid not null
surveys.answer.answers jsonb not null
surveys.ballot_key.county text not null
surveys.ballot_key.id uuid not null
surveys.ballot_key.survey uuid not null
surveys.ballot_key.org uuid not null
surveys.ballot_key.modulus text not null
surveys.ballot_key.sealed text not null
surveys.invitation.county text not null
surveys.invitation.survey uuid not null
surveys.invitation.person uuid not null
surveys.invitation.org uuid not null
surveys.invitation.state text not null
surveys.invitation.blinded text
surveys.paper.county text not null
surveys.paper.sha256 text not null
surveys.paper.survey uuid not null
surveys.paper.org uuid not null
surveys.school.county text not null
surveys.school.survey uuid not null
surveys.school.org uuid not null
surveys.school.is_rural boolean not null
surveys.school.people integer not null
surveys.school.drawn integer not null
surveys.school.declined integer not null default 0
surveys.school.papers integer not null default 0
surveys.school.pressed integer not null default 0
surveys.school.pressures text[] not null default '{}'::text[]
surveys.school.straight_lined integer not null default 0
surveys.school.copied integer not null default 0
surveys.school.set_aside text not null default ''::text
surveys.school.set_aside_by uuid
surveys.survey.county text not null
surveys.survey.id uuid not null
surveys.survey.title_zh text not null
surveys.survey.title_en text not null
surveys.survey.about_zh text not null
surveys.survey.about_en text not null
surveys.survey.asked text not null
surveys.survey.questions jsonb not null
surveys.survey.per_school integer not null
surveys.survey.ends date not null
surveys.survey.minutes smallint not null
surveys.survey.state text not null
surveys.survey.version integer not null default 0
surveys.survey.changed_by uuid not null
surveys.survey.changed_at timestamp with time zone not null
surveys.survey.opened_by uuid
surveys.survey.opened_on date
surveys.survey.closed_on date
surveys.survey.reminded_on date
surveys.tally.county text not null
surveys.tally.survey uuid not null
surveys.tally.org uuid not null
surveys.tally.question text not null
surveys.tally.value text not null
surveys.tally.times integer not null
surveys.used_ballot.county text not null
surveys.used_ballot.survey uuid not null
surveys.used_ballot.sha256 text not null
surveys.used_ballot.what text not null

-- constraints
consortia.gathering: CHECK (((kind = 'culture'::text) OR (programme IS NULL)))
consortia.gathering: CHECK (((reason IS NOT NULL) = (state = ANY (ARRAY['put_back'::text, 'called_off'::text]))))
consortia.gathering: CHECK ((kind = ANY (ARRAY['research'::text, 'culture'::text])))
consortia.gathering: CHECK ((starts_at < ends_at))
consortia.gathering: CHECK ((state = ANY (ARRAY['proposed'::text, 'put_back'::text, 'on_calendar'::text, 'called_off'::text])))
consortia.gathering: FOREIGN KEY (county, consortium) REFERENCES people.area(county, id)
consortia.gathering: FOREIGN KEY (county, host) REFERENCES people.organisation(county, id)
consortia.gathering: FOREIGN KEY (county, programme) REFERENCES consortia.programme(county, id)
consortia.gathering: FOREIGN KEY (county, proposed_by) REFERENCES people.person(county, id)
consortia.gathering: PRIMARY KEY (county, id)
consortia.participant: CHECK ((((minutes IS NULL) = (confirmed_at IS NULL)) AND ((confirmed_by IS NULL) = (confirmed_at IS NULL))))
consortia.participant: CHECK (((minutes >= 1) AND (minutes <= 720)))
consortia.participant: FOREIGN KEY (county, confirmed_by) REFERENCES people.person(county, id)
consortia.participant: FOREIGN KEY (county, gathering) REFERENCES consortia.gathering(county, id) ON DELETE CASCADE
consortia.participant: FOREIGN KEY (county, host) REFERENCES people.organisation(county, id)
consortia.participant: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
consortia.participant: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
consortia.participant: PRIMARY KEY (county, gathering, person)
consortia.post_share: CHECK ((((agreed_at IS NULL) = (state = 'asked'::text)) AND ((resource IS NULL) = (state = 'asked'::text))))
consortia.post_share: CHECK (((hours >= 1) AND (hours <= 30)))
consortia.post_share: CHECK (((post_hours >= 1) AND (post_hours <= 30)))
consortia.post_share: CHECK (((travel_km >= 0) AND (travel_km <= 300)))
consortia.post_share: CHECK ((hours <= post_hours))
consortia.post_share: CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'ended'::text])))
consortia.post_share: CHECK ((until >= began))
consortia.post_share: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
consortia.post_share: FOREIGN KEY (county, consortium) REFERENCES people.area(county, id)
consortia.post_share: FOREIGN KEY (county, resource) REFERENCES resources.resource(county, id)
consortia.post_share: FOREIGN KEY (county, school) REFERENCES people.organisation(county, id)
consortia.post_share: FOREIGN KEY (county, teacher) REFERENCES people.person(county, id)
consortia.post_share: PRIMARY KEY (county, id)
consortia.programme: CHECK ((until >= began))
consortia.programme: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
consortia.programme: FOREIGN KEY (county, consortium) REFERENCES people.area(county, id)
consortia.programme: PRIMARY KEY (county, id)
consortia.programme_school: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
consortia.programme_school: FOREIGN KEY (county, programme) REFERENCES consortia.programme(county, id) ON DELETE CASCADE
consortia.programme_school: PRIMARY KEY (county, programme, org)
evaluation.alert: CHECK ((ended_at >= began_at))
evaluation.alert: FOREIGN KEY (county, period) REFERENCES evaluation.period(county, id) ON DELETE CASCADE
evaluation.alert: PRIMARY KEY (county, id)
evaluation.collection: FOREIGN KEY (county, form, form_version) REFERENCES evaluation.form(county, code, version)
evaluation.collection: FOREIGN KEY (county, opened_by) REFERENCES people.person(county, id)
evaluation.collection: FOREIGN KEY (county, period) REFERENCES evaluation.period(county, id)
evaluation.collection: PRIMARY KEY (county, id)
evaluation.collection: UNIQUE (county, form, period)
evaluation.finding: CHECK ((((let_be_at IS NULL) = (let_be_by IS NULL)) AND ((let_be_at IS NULL) = (let_be_why IS NULL))))
evaluation.finding: CHECK (((place = 'school'::text) = (school IS NOT NULL)))
evaluation.finding: CHECK (((source = 'report'::text) = (report IS NOT NULL)))
evaluation.finding: CHECK ((place = ANY (ARRAY['county'::text, 'urban'::text, 'rural'::text, 'school'::text])))
evaluation.finding: CHECK ((source = ANY (ARRAY['alert'::text, 'report'::text, 'figure'::text])))
evaluation.finding: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.finding: FOREIGN KEY (county, let_be_by) REFERENCES people.person(county, id)
evaluation.finding: FOREIGN KEY (county, made_by) REFERENCES people.person(county, id)
evaluation.finding: FOREIGN KEY (county, report) REFERENCES evaluation.publication(county, report)
evaluation.finding: FOREIGN KEY (county, school) REFERENCES people.organisation(county, id)
evaluation.finding: PRIMARY KEY (county, id)
evaluation.form: CHECK ((asked = ANY (ARRAY['schools'::text, 'departments'::text])))
evaluation.form: CHECK ((code ~ '^[a-z][a-z0-9_]{1,39}$'::text))
evaluation.form: CHECK ((kind = ANY (ARRAY['month'::text, 'term'::text, 'year'::text])))
evaluation.form: CHECK ((minutes > 0))
evaluation.form: CHECK ((version > 0))
evaluation.form: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.form: PRIMARY KEY (county, code, version)
evaluation.indicator: CHECK (((least_reported >= (0)::double precision) AND (least_reported <= (1)::double precision)))
evaluation.indicator: CHECK ((aims = ANY (ARRAY['more'::text, 'less'::text, 'between'::text])))
evaluation.indicator: CHECK ((code ~ '^[a-z][a-z0-9_]{1,39}$'::text))
evaluation.indicator: CHECK ((kind = ANY (ARRAY['share'::text, 'ratio'::text, 'median'::text, 'p90'::text])))
evaluation.indicator: CHECK ((version > 0))
evaluation.indicator: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.indicator: PRIMARY KEY (county, code, version)
evaluation.period: CHECK (((state = 'approved'::text) = (approved_by IS NOT NULL)))
evaluation.period: CHECK (((steps >= 1) AND (steps <= 2)))
evaluation.period: CHECK ((began <= ended))
evaluation.period: CHECK ((kind = ANY (ARRAY['month'::text, 'term'::text, 'year'::text])))
evaluation.period: CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'approved'::text, 'frozen'::text])))
evaluation.period: FOREIGN KEY (county, approved_by) REFERENCES people.person(county, id)
evaluation.period: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.period: PRIMARY KEY (county, id)
evaluation.publication: CHECK ((published_by <> written_by))
evaluation.publication: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
evaluation.publication: FOREIGN KEY (county, published_by) REFERENCES people.person(county, id)
evaluation.publication: FOREIGN KEY (county, report) REFERENCES evaluation.report(county, id)
evaluation.publication: FOREIGN KEY (county, written_by) REFERENCES people.person(county, id)
evaluation.publication: PRIMARY KEY (county, report)
evaluation.reading: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
evaluation.reading: FOREIGN KEY (county, period) REFERENCES evaluation.period(county, id) ON DELETE CASCADE
evaluation.reading: PRIMARY KEY (county, id)
evaluation.reading: UNIQUE NULLS NOT DISTINCT (county, period, fact, org)
evaluation.report: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.report: FOREIGN KEY (county, period, snapshot) REFERENCES evaluation.snapshot(county, period, number)
evaluation.report: FOREIGN KEY (county, replaces) REFERENCES evaluation.report(county, id)
evaluation.report: PRIMARY KEY (county, id)
evaluation.return: CHECK (((submissions = 0) = (handed_in_on IS NULL)))
evaluation.return: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.return: FOREIGN KEY (county, collection) REFERENCES evaluation.collection(county, id)
evaluation.return: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
evaluation.return: PRIMARY KEY (county, id)
evaluation.return: UNIQUE (county, collection, org)
evaluation.round: CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_why IS NULL))))
evaluation.round: CHECK ((decision = ANY (ARRAY['keep'::text, 'adjust'::text, 'end'::text])))
evaluation.round: CHECK ((number >= 1))
evaluation.round: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
evaluation.round: FOREIGN KEY (county, finding) REFERENCES evaluation.finding(county, id)
evaluation.round: FOREIGN KEY (county, set_by) REFERENCES people.person(county, id)
evaluation.round: PRIMARY KEY (county, id)
evaluation.round: UNIQUE (county, finding, number)
evaluation.scheme: CHECK ((code ~ '^[a-z][a-z0-9_]{1,39}$'::text))
evaluation.scheme: CHECK ((party = ANY (ARRAY['school'::text, 'guardians'::text, 'department'::text])))
evaluation.scheme: CHECK ((version > 0))
evaluation.scheme: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
evaluation.scheme: PRIMARY KEY (county, code, version)
evaluation.snapshot: CHECK (((frozen_by <> closed_by) AND (frozen_by IS DISTINCT FROM first_by) AND (first_by IS DISTINCT FROM closed_by)))
evaluation.snapshot: CHECK ((number > 0))
evaluation.snapshot: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
evaluation.snapshot: FOREIGN KEY (county, closed_by) REFERENCES people.person(county, id)
evaluation.snapshot: FOREIGN KEY (county, first_by) REFERENCES people.person(county, id)
evaluation.snapshot: FOREIGN KEY (county, frozen_by) REFERENCES people.person(county, id)
evaluation.snapshot: FOREIGN KEY (county, period) REFERENCES evaluation.period(county, id)
evaluation.snapshot: PRIMARY KEY (county, id)
evaluation.snapshot: UNIQUE (county, period, number)
evaluation.submission: CHECK (((number = 1) = (reason = ''::text)))
evaluation.submission: CHECK ((number > 0))
evaluation.submission: FOREIGN KEY (county, handed_in_by) REFERENCES people.person(county, id)
evaluation.submission: FOREIGN KEY (county, of_return) REFERENCES evaluation.return(county, id)
evaluation.submission: PRIMARY KEY (county, id)
evaluation.submission: UNIQUE (county, of_return, number)
exports.export: CHECK ((category = ANY (ARRAY['teaching'::text, 'safety'::text, 'service'::text, 'report'::text, 'other'::text])))
exports.export: CHECK ((decided_by IS DISTINCT FROM asked_by))
exports.export: CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text, 'zip'::text])))
exports.export: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
exports.export: CHECK ((opens = ANY (ARRAY['C1'::text, 'C2'::text, 'C3'::text])))
exports.export: CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'refused'::text, 'cancelled'::text, 'failed'::text, 'lapsed'::text, 'over'::text])))
exports.export: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
exports.export: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
exports.export: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
exports.export: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
exports.export: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
exports.export: PRIMARY KEY (county, id)
governance.agenda_item: CHECK ((("position" IS NOT NULL) = (state = 'on_agenda'::text)))
governance.agenda_item: CHECK (((amount_fen IS NOT NULL) = (kind = 'fund'::text)))
governance.agenda_item: CHECK (((conference IS NOT NULL) = (state = 'on_agenda'::text)))
governance.agenda_item: CHECK (((minutes >= 1) AND (minutes <= 480)))
governance.agenda_item: CHECK (((reason IS NOT NULL) = (state = 'put_off'::text)))
governance.agenda_item: CHECK (((resource IS NOT NULL) = (kind = 'resource'::text)))
governance.agenda_item: CHECK ((amount_fen > 0))
governance.agenda_item: CHECK ((is_confidential OR (named = '{}'::uuid[])))
governance.agenda_item: CHECK ((kind = ANY (ARRAY['matter'::text, 'task_report'::text, 'fund'::text, 'resource'::text, 'other'::text])))
governance.agenda_item: CHECK ((state = ANY (ARRAY['proposed'::text, 'on_agenda'::text, 'put_off'::text, 'withdrawn'::text])))
governance.agenda_item: CHECK ((voting = ANY (ARRAY['none'::text, 'majority'::text, 'two_thirds'::text])))
governance.agenda_item: FOREIGN KEY (county, conference) REFERENCES governance.conference(county, id) ON DELETE CASCADE
governance.agenda_item: FOREIGN KEY (county, matter) REFERENCES governance.matter(county, id)
governance.agenda_item: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.agenda_item: FOREIGN KEY (county, proposed_by) REFERENCES people.person(county, id)
governance.agenda_item: PRIMARY KEY (county, id)
governance.agenda_material: CHECK (((body IS NOT NULL) OR (address IS NOT NULL)))
governance.agenda_material: FOREIGN KEY (county, added_by) REFERENCES people.person(county, id)
governance.agenda_material: FOREIGN KEY (county, item) REFERENCES governance.agenda_item(county, id) ON DELETE CASCADE
governance.agenda_material: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.agenda_material: PRIMARY KEY (county, id)
governance.agenda_minutes: CHECK ((merged_seq <= seq))
governance.agenda_minutes: FOREIGN KEY (county, item) REFERENCES governance.agenda_item(county, id) ON DELETE CASCADE
governance.agenda_minutes: PRIMARY KEY (county, item)
governance.body: CHECK (((area IS NOT NULL) = (kind = 'consortium'::text)))
governance.body: CHECK (((kind <> 'studio'::text) OR (org IS NOT NULL)))
governance.body: CHECK (((within IS NOT NULL) = (kind = ANY (ARRAY['office'::text, 'station'::text, 'point'::text, 'studio'::text]))))
governance.body: CHECK ((ended >= founded))
governance.body: CHECK ((kind = ANY (ARRAY['leading_group'::text, 'office'::text, 'consortium'::text, 'centre'::text, 'station'::text, 'point'::text, 'studio'::text])))
governance.body: FOREIGN KEY (county, area) REFERENCES people.area(county, id)
governance.body: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
governance.body: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.body: FOREIGN KEY (county, within) REFERENCES governance.body(county, id)
governance.body: FOREIGN KEY (region) REFERENCES people.region(code)
governance.body: PRIMARY KEY (county, id)
governance.build_report: CHECK ((num_nonnulls(place, org) = 1))
governance.build_report: CHECK ((place ~ '^\d{6}(\d{3})?$'::text))
governance.build_report: CHECK ((state = ANY (ARRAY['has'::text, 'none'::text, 'withdrawn'::text])))
governance.build_report: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.build_report: FOREIGN KEY (county, reported_by) REFERENCES people.person(county, id)
governance.build_report: PRIMARY KEY (county, id)
governance.build_target: CHECK (((share >= 1) AND (share <= 100)))
governance.build_target: CHECK ((scope = ANY (ARRAY['county'::text, 'prefecture'::text, 'province'::text])))
governance.build_target: FOREIGN KEY (county, set_by) REFERENCES people.person(county, id)
governance.build_target: PRIMARY KEY (county, id)
governance.calendar_key: FOREIGN KEY (county, person) REFERENCES people.person(county, id) ON DELETE CASCADE
governance.calendar_key: PRIMARY KEY (county, person)
governance.charter: FOREIGN KEY (county, body) REFERENCES governance.body(county, id)
governance.charter: FOREIGN KEY (county, put_by) REFERENCES people.person(county, id)
governance.charter: PRIMARY KEY (county, id)
governance.charter: UNIQUE (county, body, began)
governance.charter: UNIQUE (county, body, number)
governance.conference: CHECK (((called_off_why IS NOT NULL) = (state = 'cancelled'::text)))
governance.conference: CHECK (((minutes_confirmed_at IS NOT NULL) = (state = 'confirmed'::text)))
governance.conference: CHECK (((minutes_hash IS NULL) OR (minutes_laid_by IS NOT NULL)))
governance.conference: CHECK ((quorum = ANY (ARRAY['none'::text, 'half'::text, 'two_thirds'::text])))
governance.conference: CHECK ((starts_at < ends_at))
governance.conference: CHECK ((state = ANY (ARRAY['preparing'::text, 'convoked'::text, 'in_session'::text, 'ended'::text, 'confirmed'::text, 'cancelled'::text])))
governance.conference: CHECK ((voting = ANY (ARRAY['none'::text, 'majority'::text, 'two_thirds'::text])))
governance.conference: FOREIGN KEY (county, convened_by) REFERENCES people.person(county, id)
governance.conference: FOREIGN KEY (county, minutes_confirmed_by) REFERENCES people.person(county, id)
governance.conference: FOREIGN KEY (county, minutes_laid_by) REFERENCES people.person(county, id)
governance.conference: PRIMARY KEY (county, id)
governance.conference_presence: CHECK (((reason IS NOT NULL) = (how = 'clerk'::text)))
governance.conference_presence: CHECK ((how = ANY (ARRAY['code'::text, 'clerk'::text])))
governance.conference_presence: CHECK ((what = ANY (ARRAY['came'::text, 'left'::text])))
governance.conference_presence: FOREIGN KEY (county, conference) REFERENCES governance.conference(county, id) ON DELETE CASCADE
governance.conference_presence: FOREIGN KEY (county, done_by) REFERENCES people.person(county, id)
governance.conference_presence: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.conference_presence: PRIMARY KEY (county, id)
governance.conference_seat: CHECK (((answer IS NULL) = (answered_at IS NULL)))
governance.conference_seat: CHECK ((answer = ANY (ARRAY['comes'::text, 'does_not'::text])))
governance.conference_seat: FOREIGN KEY (county, answered_by) REFERENCES people.person(county, id)
governance.conference_seat: FOREIGN KEY (county, conference) REFERENCES governance.conference(county, id) ON DELETE CASCADE
governance.conference_seat: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.conference_seat: PRIMARY KEY (county, conference, org)
governance.duty: CHECK (((0 <= age_from) AND (age_from <= age_to) AND (age_to <= 18)))
governance.duty: CHECK (((basis_policy IS NOT NULL) OR (basis_anchor IS NULL)))
governance.duty: CHECK (((limit_days >= 1) AND (limit_days <= 250)))
governance.duty: CHECK ((cardinality(circumstances) > 0))
governance.duty: CHECK ((cardinality(places) > 0))
governance.duty: FOREIGN KEY (county, basis_policy) REFERENCES governance.policy(county, id)
governance.duty: FOREIGN KEY (county, lead) REFERENCES people.organisation(county, id)
governance.duty: FOREIGN KEY (county, list, matter) REFERENCES governance.duty_matter(county, list, code) ON DELETE CASCADE
governance.duty: PRIMARY KEY (county, id)
governance.duty_list: CHECK ((decided_by IS DISTINCT FROM changed_by))
governance.duty_list: CHECK ((num_nulls(number, began, decided_by, decided_at) = ANY (ARRAY[0, 4])))
governance.duty_list: CHECK ((number > 0))
governance.duty_list: FOREIGN KEY (county, begun_by) REFERENCES people.person(county, id)
governance.duty_list: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
governance.duty_list: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
governance.duty_list: PRIMARY KEY (county, id)
governance.duty_list: UNIQUE (county, began)
governance.duty_list: UNIQUE (county, number)
governance.duty_matter: CHECK ((code ~ '^[a-z][a-z0-9_]{1,39}$'::text))
governance.duty_matter: FOREIGN KEY (county, list) REFERENCES governance.duty_list(county, id) ON DELETE CASCADE
governance.duty_matter: PRIMARY KEY (county, list, code)
governance.duty_partner: FOREIGN KEY (county, duty) REFERENCES governance.duty(county, id) ON DELETE CASCADE
governance.duty_partner: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.duty_partner: PRIMARY KEY (county, duty, org)
governance.duty_step: CHECK (((after_days >= 1) AND (after_days <= 250)))
governance.duty_step: CHECK (((step >= 1) AND (step <= 5)))
governance.duty_step: FOREIGN KEY (county, duty) REFERENCES governance.duty(county, id) ON DELETE CASCADE
governance.duty_step: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.duty_step: PRIMARY KEY (county, duty, step)
governance.matter: CHECK (((closed_at IS NOT NULL) = (state <> 'open'::text)))
governance.matter: CHECK (((for_school IS NOT NULL) = (source = 'school'::text)))
governance.matter: CHECK (((list IS NULL) = (kind IS NULL)))
governance.matter: CHECK (((state = 'open'::text) OR (answer IS NOT NULL)))
governance.matter: CHECK ((org = ANY (readers)))
governance.matter: CHECK ((source = ANY (ARRAY['school'::text, 'family'::text, 'conference'::text, 'alarm'::text, 'finding'::text, 'bureau'::text])))
governance.matter: CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'declined'::text])))
governance.matter: FOREIGN KEY (county, duty) REFERENCES governance.duty(county, id)
governance.matter: FOREIGN KEY (county, for_school) REFERENCES people.organisation(county, id)
governance.matter: FOREIGN KEY (county, list, kind) REFERENCES governance.duty_matter(county, list, code)
governance.matter: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.matter: FOREIGN KEY (county, raised_by) REFERENCES people.person(county, id)
governance.matter: FOREIGN KEY (county, school) REFERENCES people.organisation(county, id)
governance.matter: PRIMARY KEY (county, id)
governance.matter_step: CHECK ((what = ANY (ARRAY['raised'::text, 'taken'::text, 'handed_over'::text, 'assigned'::text, 'done'::text, 'declined'::text, 'reopened'::text, 'escalated'::text])))
governance.matter_step: FOREIGN KEY (county, done_by) REFERENCES people.person(county, id)
governance.matter_step: FOREIGN KEY (county, for_school) REFERENCES people.organisation(county, id)
governance.matter_step: FOREIGN KEY (county, from_org) REFERENCES people.organisation(county, id)
governance.matter_step: FOREIGN KEY (county, matter) REFERENCES governance.matter(county, id) ON DELETE CASCADE
governance.matter_step: FOREIGN KEY (county, raised_by) REFERENCES people.person(county, id)
governance.matter_step: FOREIGN KEY (county, to_org) REFERENCES people.organisation(county, id)
governance.matter_step: PRIMARY KEY (county, id)
governance.minutes_change: FOREIGN KEY (county, item) REFERENCES governance.agenda_item(county, id) ON DELETE CASCADE
governance.minutes_change: FOREIGN KEY (county, written_by) REFERENCES people.person(county, id)
governance.minutes_change: PRIMARY KEY (county, id)
governance.minutes_change: UNIQUE (county, item, seq)
governance.peer_county: CHECK ((code <> county))
governance.peer_county: CHECK ((code ~ '^\d{6}$'::text))
governance.peer_county: PRIMARY KEY (county, code)
governance.policy: PRIMARY KEY (county, id)
governance.policy_clause: CHECK ((anchor ~ '^[a-z]+(-[a-z0-9]+)*$'::text))
governance.policy_clause: FOREIGN KEY (county, version) REFERENCES governance.policy_version(county, id) ON DELETE CASCADE
governance.policy_clause: PRIMARY KEY (county, version, "position")
governance.policy_clause: UNIQUE (county, version, anchor)
governance.policy_finding_left: FOREIGN KEY (county, left_by) REFERENCES people.person(county, id)
governance.policy_finding_left: PRIMARY KEY (county, id)
governance.policy_link: CHECK ((relation = ANY (ARRAY['supersedes'::text, 'implements'::text, 'amends'::text, 'cites'::text])))
governance.policy_link: FOREIGN KEY (county, to_policy) REFERENCES governance.policy(county, id)
governance.policy_link: FOREIGN KEY (county, version) REFERENCES governance.policy_version(county, id) ON DELETE CASCADE
governance.policy_link: PRIMARY KEY (county, version, "position")
governance.policy_version: CHECK ((decided_by IS DISTINCT FROM changed_by))
governance.policy_version: CHECK ((expires >= began))
governance.policy_version: CHECK ((kind = ANY (ARRAY['law'::text, 'regulation'::text, 'notice'::text, 'measure'::text, 'charter'::text, 'plan'::text])))
governance.policy_version: CHECK ((level = ANY (ARRAY['national'::text, 'provincial'::text, 'prefecture'::text, 'county'::text, 'consortium'::text, 'school'::text])))
governance.policy_version: CHECK ((num_nonnulls(issuer, issuer_name) = 1))
governance.policy_version: CHECK ((num_nulls(number, decided_by, decided_at) = ANY (ARRAY[0, 3])))
governance.policy_version: CHECK ((number > 0))
governance.policy_version: FOREIGN KEY (county, begun_by) REFERENCES people.person(county, id)
governance.policy_version: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
governance.policy_version: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
governance.policy_version: FOREIGN KEY (county, issuer) REFERENCES people.organisation(county, id)
governance.policy_version: FOREIGN KEY (county, policy) REFERENCES governance.policy(county, id)
governance.policy_version: PRIMARY KEY (county, id)
governance.policy_version: UNIQUE (county, policy, number)
governance.resolution: FOREIGN KEY (county, conference) REFERENCES governance.conference(county, id) ON DELETE CASCADE
governance.resolution: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
governance.resolution: FOREIGN KEY (county, item) REFERENCES governance.agenda_item(county, id) ON DELETE CASCADE
governance.resolution: FOREIGN KEY (county, matter) REFERENCES governance.matter(county, id)
governance.resolution: FOREIGN KEY (county, task) REFERENCES governance.task(county, id)
governance.resolution: FOREIGN KEY (county, vote) REFERENCES governance.vote(county, id)
governance.resolution: PRIMARY KEY (county, id)
governance.seat_term: CHECK (((person IS NULL) OR (org IS NOT NULL)))
governance.seat_term: CHECK (((seat <> 'chair'::text) OR ((org IS NOT NULL) AND (person IS NULL))))
governance.seat_term: CHECK ((ended >= began))
governance.seat_term: CHECK ((num_nonnulls(org, office) > 0))
governance.seat_term: CHECK ((seat = ANY (ARRAY['chair'::text, 'head'::text, 'deputy'::text, 'member'::text])))
governance.seat_term: FOREIGN KEY (county, body) REFERENCES governance.body(county, id)
governance.seat_term: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.seat_term: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
governance.seat_term: FOREIGN KEY (county, set_by) REFERENCES people.person(county, id)
governance.seat_term: PRIMARY KEY (county, id)
governance.task: CHECK (((closed_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'withdrawn'::text]))))
governance.task: CHECK (((minutes >= 0) AND (minutes <= 60000)))
governance.task: CHECK (((progress >= 0) AND (progress <= 100)))
governance.task: CHECK (((suspended_on IS NOT NULL) = (state = 'suspended'::text)))
governance.task: CHECK (((working_days >= 1) AND (working_days <= 250)))
governance.task: CHECK ((org <> ALL (co_orgs)))
governance.task: CHECK ((state = ANY (ARRAY['open'::text, 'suspended'::text, 'in_review'::text, 'done'::text, 'withdrawn'::text])))
governance.task: FOREIGN KEY (county, asking_org) REFERENCES people.organisation(county, id)
governance.task: FOREIGN KEY (county, handed_in_by) REFERENCES people.person(county, id)
governance.task: FOREIGN KEY (county, in_charge) REFERENCES people.person(county, id)
governance.task: FOREIGN KEY (county, matter) REFERENCES governance.matter(county, id) ON DELETE CASCADE
governance.task: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.task: FOREIGN KEY (county, set_by) REFERENCES people.person(county, id)
governance.task: PRIMARY KEY (county, id)
governance.task_evidence: FOREIGN KEY (county, added_by) REFERENCES people.person(county, id)
governance.task_evidence: FOREIGN KEY (county, attachment) REFERENCES messages.attachment(county, id)
governance.task_evidence: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.task_evidence: FOREIGN KEY (county, task) REFERENCES governance.task(county, id) ON DELETE CASCADE
governance.task_evidence: PRIMARY KEY (county, id)
governance.task_evidence: UNIQUE (county, attachment)
governance.task_step: CHECK ((what = ANY (ARRAY['set'::text, 'taken_charge'::text, 'progress'::text, 'suspended'::text, 'resumed'::text, 'handed_in'::text, 'accepted'::text, 'sent_back'::text, 'reopened'::text, 'withdrawn'::text, 'escalated'::text])))
governance.task_step: FOREIGN KEY (county, done_by) REFERENCES people.person(county, id)
governance.task_step: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.task_step: FOREIGN KEY (county, task) REFERENCES governance.task(county, id) ON DELETE CASCADE
governance.task_step: PRIMARY KEY (county, id)
governance.vote: CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
governance.vote: CHECK (((closed_at IS NULL) = (is_carried IS NULL)))
governance.vote: CHECK (((yes >= 0) AND (no >= 0) AND (abstain >= 0) AND (((yes + no) + abstain) <= cardinality(voters))))
governance.vote: CHECK ((is_carried = (yes >= needed)))
governance.vote: CHECK ((needed > 0))
governance.vote: CHECK ((rule = ANY (ARRAY['majority'::text, 'two_thirds'::text])))
governance.vote: FOREIGN KEY (county, closed_by) REFERENCES people.person(county, id)
governance.vote: FOREIGN KEY (county, conference) REFERENCES governance.conference(county, id) ON DELETE CASCADE
governance.vote: FOREIGN KEY (county, item) REFERENCES governance.agenda_item(county, id) ON DELETE CASCADE
governance.vote: FOREIGN KEY (county, opened_by) REFERENCES people.person(county, id)
governance.vote: PRIMARY KEY (county, id)
governance.vote: UNIQUE (county, id, is_secret)
governance.vote_cast: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.vote_cast: FOREIGN KEY (county, vote) REFERENCES governance.vote(county, id) ON DELETE CASCADE
governance.vote_cast: PRIMARY KEY (county, vote, org)
governance.vote_choice: CHECK ((NOT is_secret))
governance.vote_choice: CHECK ((choice = ANY (ARRAY['yes'::text, 'no'::text, 'abstain'::text])))
governance.vote_choice: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
governance.vote_choice: FOREIGN KEY (county, vote, is_secret) REFERENCES governance.vote(county, id, is_secret) ON DELETE CASCADE
governance.vote_choice: PRIMARY KEY (county, vote, org)
intake.change_limit: CHECK (((per_mille >= 1) AND (per_mille <= 50)))
intake.change_limit: PRIMARY KEY (county)
intake.import_run: CHECK ((missing = ANY (ARRAY['keep'::text, 'end'::text])))
intake.import_run: CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'ready'::text, 'applying'::text, 'applied'::text, 'refused'::text, 'cancelled'::text, 'failed'::text])))
intake.import_run: PRIMARY KEY (county, id)
intake.planned_row: CHECK ((verdict = ANY (ARRAY['added'::text, 'changed'::text, 'unchanged'::text, 'ended'::text, 'refused'::text])))
intake.planned_row: FOREIGN KEY (county, run) REFERENCES intake.import_run(county, id) ON DELETE CASCADE
intake.planned_row: PRIMARY KEY (county, run, "position")
messages.alias: CHECK ((child <> person))
messages.alias: FOREIGN KEY (county, child) REFERENCES people.person(county, id)
messages.alias: FOREIGN KEY (county, conversation) REFERENCES messages.conversation(county, id)
messages.alias: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.alias: PRIMARY KEY (county, conversation, person)
messages.alias: UNIQUE (county, conversation, number)
messages.attachment: CHECK ((((sort = 'picture'::text) AND (type IS NOT NULL)) = ((thumb IS NOT NULL) AND (width IS NOT NULL) AND (height IS NOT NULL))))
messages.attachment: CHECK (((type IS NULL) = (sha256 IS NULL)))
messages.attachment: CHECK ((octet_length(hash) = 8))
messages.attachment: CHECK ((size > 0))
messages.attachment: CHECK ((sort = ANY (ARRAY['picture'::text, 'voice'::text, 'video'::text, 'document'::text])))
messages.attachment: FOREIGN KEY (county, file) REFERENCES platform.file(county, id)
messages.attachment: FOREIGN KEY (county, thumb) REFERENCES platform.file(county, id)
messages.attachment: FOREIGN KEY (county, uploader) REFERENCES people.person(county, id)
messages.attachment: PRIMARY KEY (county, id)
messages.comment: CHECK ((((heeded_at IS NULL) = (heeded_by IS NULL)) AND ((heeded_at IS NULL) = (done IS NULL))))
messages.comment: CHECK (((NOT in_stead) OR (org IS NOT NULL)))
messages.comment: CHECK (((answered_at IS NOT NULL) <= (appealed_at IS NOT NULL)))
messages.comment: CHECK (((appeal IS NULL) = (appealed_at IS NULL)))
messages.comment: CHECK (((appealed_at IS NOT NULL) <= (due_at IS NOT NULL)))
messages.comment: CHECK (((heeded_at IS NULL) OR ((state = 'withdrawn'::text) AND (due_at IS NOT NULL))))
messages.comment: CHECK (((reported_at IS NOT NULL) <= (due_at IS NOT NULL)))
messages.comment: CHECK (((state = 'removed'::text) <= (decided_by IS NOT NULL)))
messages.comment: CHECK (((state = ANY (ARRAY['shown'::text, 'refused'::text])) <= (decided_by IS NOT NULL)))
messages.comment: CHECK (((steps_told >= 0) AND (steps_told <= 2)))
messages.comment: CHECK ((answered_by IS DISTINCT FROM person))
messages.comment: CHECK ((decided_by IS DISTINCT FROM person))
messages.comment: CHECK ((heeded_by IS DISTINCT FROM person))
messages.comment: CHECK ((num_nulls(answered_by, answered_at, answer, is_upheld) = ANY (ARRAY[0, 4])))
messages.comment: CHECK ((state = ANY (ARRAY['held'::text, 'shown'::text, 'refused'::text, 'withdrawn'::text, 'removed'::text])))
messages.comment: FOREIGN KEY (county, answered_by) REFERENCES people.person(county, id)
messages.comment: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.comment: FOREIGN KEY (county, heeded_by) REFERENCES people.person(county, id)
messages.comment: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.comment: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.comment: FOREIGN KEY (county, post) REFERENCES messages.post(county, id)
messages.comment: PRIMARY KEY (county, id)
messages.comment_report: CHECK ((decided_by IS DISTINCT FROM reporter))
messages.comment_report: CHECK ((decision = ANY (ARRAY['leave'::text, 'remove'::text])))
messages.comment_report: CHECK ((num_nulls(decision, decided_by, decided_at, answer) = ANY (ARRAY[0, 4])))
messages.comment_report: FOREIGN KEY (county, comment) REFERENCES messages.comment(county, id)
messages.comment_report: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.comment_report: FOREIGN KEY (county, reporter) REFERENCES people.person(county, id)
messages.comment_report: PRIMARY KEY (county, comment, reporter)
messages.conversation: CHECK ((((class IS NOT NULL) = (kind = 'class'::text)) AND ((opened_by IS NULL) = (kind = 'talk'::text))))
messages.conversation: CHECK (((guardian <> teacher) AND (guardian <> child) AND (teacher <> child)))
messages.conversation: CHECK (((kept_by IS NOT NULL) = (kind = ANY (ARRAY['project'::text, 'case'::text]))))
messages.conversation: CHECK (((kept_since IS NULL) = (kept_by IS NULL)))
messages.conversation: CHECK (((kind <> 'talk'::text) OR (num_nonnulls(closed_at, staff_only_until) = 0)))
messages.conversation: CHECK (((kind = 'talk'::text) OR (notice IS NULL)))
messages.conversation: CHECK (((staff_only_until IS NULL) OR (kind = 'class'::text)))
messages.conversation: CHECK (((title IS NOT NULL) = (kind = ANY (ARRAY['project'::text, 'case'::text]))))
messages.conversation: CHECK (((without_homeroom IS NOT NULL) = (kind = 'pupil'::text)))
messages.conversation: CHECK ((kind = ANY (ARRAY['talk'::text, 'class'::text, 'project'::text, 'case'::text, 'pupil'::text])))
messages.conversation: CHECK ((num_nonnulls(child, guardian, teacher) =
CASE kind
    WHEN 'talk'::text THEN 3
    ELSE 0
END))
messages.conversation: FOREIGN KEY (county, child) REFERENCES people.person(county, id)
messages.conversation: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
messages.conversation: FOREIGN KEY (county, guardian) REFERENCES people.person(county, id)
messages.conversation: FOREIGN KEY (county, kept_by) REFERENCES people.person(county, id)
messages.conversation: FOREIGN KEY (county, notice) REFERENCES messages.notice(county, id)
messages.conversation: FOREIGN KEY (county, opened_by) REFERENCES people.person(county, id)
messages.conversation: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.conversation: FOREIGN KEY (county, teacher) REFERENCES people.person(county, id)
messages.conversation: PRIMARY KEY (county, id)
messages.follower: FOREIGN KEY (county, in_column) REFERENCES messages.post_column(county, id)
messages.follower: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.follower: PRIMARY KEY (county, in_column, person)
messages.listed_picture: CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL))))
messages.listed_picture: CHECK ((octet_length(hash) = 8))
messages.listed_picture: CHECK ((verdict = ANY (ARRAY['refused'::text, 'let_through'::text])))
messages.listed_picture: FOREIGN KEY (county, added_by) REFERENCES people.person(county, id)
messages.listed_picture: FOREIGN KEY (county, ended_by) REFERENCES people.person(county, id)
messages.listed_picture: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.listed_picture: PRIMARY KEY (county, id)
messages.listed_word: CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL))))
messages.listed_word: CHECK ((category = ANY (ARRAY['insult'::text, 'threat'::text, 'sexual'::text, 'fraud'::text, 'drugs'::text, 'harm'::text])))
messages.listed_word: CHECK ((weight = ANY (ARRAY[2, 3])))
messages.listed_word: FOREIGN KEY (county, added_by) REFERENCES people.person(county, id)
messages.listed_word: FOREIGN KEY (county, ended_by) REFERENCES people.person(county, id)
messages.listed_word: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.listed_word: PRIMARY KEY (county, id)
messages.member: FOREIGN KEY (county, conversation) REFERENCES messages.conversation(county, id)
messages.member: FOREIGN KEY (county, invited_by) REFERENCES people.person(county, id)
messages.member: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.member: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.member: PRIMARY KEY (county, conversation, person)
messages.message: CHECK (((pair IS NOT NULL) = ((side = ANY (ARRAY['pupil'::text, 'adult'::text])) AND (seq IS NOT NULL))))
messages.message: CHECK (((seq IS NOT NULL) OR (state <> ALL (ARRAY['delivered'::text, 'removed'::text]))))
messages.message: CHECK (((seq IS NULL) = (delivered_at IS NULL)))
messages.message: CHECK ((side = ANY (ARRAY['guardian'::text, 'teacher'::text, 'pupil'::text, 'adult'::text])))
messages.message: CHECK ((state = ANY (ARRAY['waiting'::text, 'held'::text, 'delivered'::text, 'refused'::text, 'withdrawn'::text, 'removed'::text])))
messages.message: FOREIGN KEY (county, conversation) REFERENCES messages.conversation(county, id)
messages.message: FOREIGN KEY (county, conversation, pair) REFERENCES messages.pair(county, conversation, id)
messages.message: FOREIGN KEY (county, writer) REFERENCES people.person(county, id)
messages.message: PRIMARY KEY (county, id)
messages.message: UNIQUE (county, conversation, seq)
messages.message_attachment: FOREIGN KEY (county, attachment) REFERENCES messages.attachment(county, id)
messages.message_attachment: FOREIGN KEY (county, message) REFERENCES messages.message(county, id)
messages.message_attachment: PRIMARY KEY (county, message, at)
messages.message_attachment: UNIQUE (county, attachment)
messages.moderation_item: CHECK (((answered_by IS NULL) OR ((answered_by IS DISTINCT FROM decided_by) AND (answered_by IS DISTINCT FROM reporter))))
messages.moderation_item: CHECK (((cause = ANY (ARRAY['report'::text, 'pupil_report'::text])) = (reporter IS NOT NULL)))
messages.moderation_item: CHECK (((decided_by IS DISTINCT FROM writer) AND (answered_by IS DISTINCT FROM writer)))
messages.moderation_item: CHECK (((decided_by IS NULL) OR (decided_by IS DISTINCT FROM reporter)))
messages.moderation_item: CHECK (((state = 'open'::text) = (decided_by IS NULL)))
messages.moderation_item: CHECK (((steps_told >= 0) AND (steps_told <= 2)))
messages.moderation_item: CHECK ((cause = ANY (ARRAY['words'::text, 'report'::text, 'harm'::text, 'pupil_report'::text])))
messages.moderation_item: CHECK ((jsonb_typeof(said_before) = 'array'::text))
messages.moderation_item: CHECK ((state = ANY (ARRAY['open'::text, 'released'::text, 'refused'::text, 'appealed'::text, 'upheld'::text, 'overturned'::text])))
messages.moderation_item: FOREIGN KEY (county, answered_by) REFERENCES people.person(county, id)
messages.moderation_item: FOREIGN KEY (county, child) REFERENCES people.person(county, id)
messages.moderation_item: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.moderation_item: FOREIGN KEY (county, message) REFERENCES messages.message(county, id)
messages.moderation_item: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.moderation_item: FOREIGN KEY (county, reporter) REFERENCES people.person(county, id)
messages.moderation_item: FOREIGN KEY (county, writer) REFERENCES people.person(county, id)
messages.moderation_item: PRIMARY KEY (county, id)
messages.notice: CHECK ((decided_by IS DISTINCT FROM sender))
messages.notice: CHECK ((level = ANY (ARRAY['read'::text, 'confirm'::text, 'sign'::text])))
messages.notice: CHECK ((state = ANY (ARRAY['waiting'::text, 'planned'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'lapsed'::text, 'cancelled'::text, 'recalled'::text])))
messages.notice: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
messages.notice: FOREIGN KEY (county, corrects) REFERENCES messages.notice(county, id)
messages.notice: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.notice: FOREIGN KEY (county, on_behalf) REFERENCES people.person(county, id)
messages.notice: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.notice: FOREIGN KEY (county, sender) REFERENCES people.person(county, id)
messages.notice: PRIMARY KEY (county, id)
messages.notice: UNIQUE (county, id, sender)
messages.notice_attachment: FOREIGN KEY (county, attachment) REFERENCES messages.attachment(county, id)
messages.notice_attachment: FOREIGN KEY (county, notice) REFERENCES messages.notice(county, id)
messages.notice_attachment: PRIMARY KEY (county, notice, at)
messages.notice_attachment: UNIQUE (county, attachment)
messages.opening: CHECK (((ground <> 'demand'::text) OR (judged_by = 'bureau'::text)))
messages.opening: CHECK (((ground = 'demand'::text) = (authority IS NOT NULL)))
messages.opening: CHECK (((officers IS NULL) OR (jsonb_array_length(officers) = 2)))
messages.opening: CHECK ((authority = ANY (ARRAY['police'::text, 'procuratorate'::text, 'state_security'::text])))
messages.opening: CHECK ((from_at < to_at))
messages.opening: CHECK ((ground = ANY (ARRAY['emergency'::text, 'demand'::text])))
messages.opening: CHECK ((judged_by = ANY (ARRAY['leads'::text, 'bureau'::text])))
messages.opening: CHECK ((num_nulls(authority, authority_name, document, document_on, officers) = ANY (ARRAY[0, 5])))
messages.opening: CHECK ((pupil <> opened_by))
messages.opening: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
messages.opening: FOREIGN KEY (county, opened_by) REFERENCES people.person(county, id)
messages.opening: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.opening: FOREIGN KEY (county, pupil) REFERENCES people.person(county, id)
messages.opening: PRIMARY KEY (county, id)
messages.opening_step: CHECK ((decision = ANY (ARRAY['confirmed'::text, 'objected'::text])))
messages.opening_step: CHECK ((kind = ANY (ARRAY['decided'::text, 'told'::text, 'late'::text])))
messages.opening_step: CHECK ((num_nulls(decision, decided_by, reason) =
CASE
    WHEN (kind = 'decided'::text) THEN 0
    ELSE 3
END))
messages.opening_step: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.opening_step: FOREIGN KEY (county, opening) REFERENCES messages.opening(county, id)
messages.opening_step: PRIMARY KEY (county, opening, kind)
messages.pair: CHECK (((put_by <> school_adult) AND (put_by <> other_adult)))
messages.pair: CHECK (((school_adult <> other_adult) AND (((pupil <> school_adult) AND (pupil <> other_adult)) AND (pupil <> put_by))))
messages.pair: CHECK ((other_role = ANY (ARRAY['counsellor'::text, 'community_worker'::text, 'provider_admin'::text])))
messages.pair: CHECK ((school <> other_org))
messages.pair: CHECK ((school_role = ANY (ARRAY['counsellor'::text, 'homeroom'::text])))
messages.pair: FOREIGN KEY (county, conversation) REFERENCES messages.conversation(county, id)
messages.pair: FOREIGN KEY (county, other_adult) REFERENCES people.person(county, id)
messages.pair: FOREIGN KEY (county, other_org) REFERENCES people.organisation(county, id)
messages.pair: FOREIGN KEY (county, pupil) REFERENCES people.person(county, id)
messages.pair: FOREIGN KEY (county, put_by) REFERENCES people.person(county, id)
messages.pair: FOREIGN KEY (county, school) REFERENCES people.organisation(county, id)
messages.pair: FOREIGN KEY (county, school_adult) REFERENCES people.person(county, id)
messages.pair: PRIMARY KEY (county, id)
messages.pair: UNIQUE (county, conversation, id)
messages.paper_answer: CHECK (((answer IS NULL) = (dated IS NULL)))
messages.paper_answer: CHECK (((answer IS NULL) = (signed_as IS NULL)))
messages.paper_answer: CHECK ((answer = ANY (ARRAY['confirmed'::text, 'signed'::text, 'declined'::text])))
messages.paper_answer: FOREIGN KEY (county, about) REFERENCES people.person(county, id)
messages.paper_answer: FOREIGN KEY (county, entered_by) REFERENCES people.person(county, id)
messages.paper_answer: FOREIGN KEY (county, notice) REFERENCES messages.notice(county, id)
messages.paper_answer: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.paper_answer: PRIMARY KEY (county, id)
messages.post: CHECK (((state <> ALL (ARRAY['planned'::text, 'published'::text])) OR (reviewed_by IS NOT NULL)))
messages.post: CHECK (((state = 'withdrawn'::text) = ((withdrawn_at IS NOT NULL) AND (withdrawn_by IS NOT NULL) AND (withdraw_reason IS NOT NULL))))
messages.post: CHECK ((children = ANY (ARRAY['none'::text, 'agreed'::text])))
messages.post: CHECK ((reviewed_by IS DISTINCT FROM author))
messages.post: CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'planned'::text, 'published'::text, 'withdrawn'::text])))
messages.post: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
messages.post: FOREIGN KEY (county, author) REFERENCES people.person(county, id)
messages.post: FOREIGN KEY (county, in_column) REFERENCES messages.post_column(county, id)
messages.post: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.post: FOREIGN KEY (county, reviewed_by) REFERENCES people.person(county, id)
messages.post: FOREIGN KEY (county, withdrawn_by) REFERENCES people.person(county, id)
messages.post: PRIMARY KEY (county, id)
messages.post_attachment: FOREIGN KEY (county, attachment) REFERENCES messages.attachment(county, id)
messages.post_attachment: FOREIGN KEY (county, post) REFERENCES messages.post(county, id)
messages.post_attachment: PRIMARY KEY (county, post, attachment)
messages.post_attachment: UNIQUE (county, attachment)
messages.post_column: CHECK (((org IS NOT NULL) OR (readers = ANY (ARRAY['public'::text, 'county'::text]))))
messages.post_column: CHECK (((readers = 'class'::text) = (class IS NOT NULL)))
messages.post_column: CHECK ((kind = ANY (ARRAY['school_news'::text, 'family'::text, 'resources'::text, 'activities'::text, 'own'::text])))
messages.post_column: CHECK ((readers = ANY (ARRAY['public'::text, 'county'::text, 'school'::text, 'class'::text])))
messages.post_column: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
messages.post_column: FOREIGN KEY (county, made_by) REFERENCES people.person(county, id)
messages.post_column: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.post_column: PRIMARY KEY (county, id)
messages.post_like: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.post_like: FOREIGN KEY (county, post) REFERENCES messages.post(county, id)
messages.post_like: PRIMARY KEY (county, post, person)
messages.post_terms: FOREIGN KEY (county, in_column) REFERENCES messages.post_column(county, id)
messages.post_terms: FOREIGN KEY (county, post) REFERENCES messages.post(county, id)
messages.post_terms: PRIMARY KEY (county, post)
messages.post_version: FOREIGN KEY (county, author) REFERENCES people.person(county, id)
messages.post_version: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.post_version: FOREIGN KEY (county, post) REFERENCES messages.post(county, id)
messages.post_version: PRIMARY KEY (county, post, version)
messages.printout: CHECK (((sort = 'own'::text) = (about IS NOT NULL)))
messages.printout: CHECK ((sort = ANY (ARRAY['own'::text, 'signatures'::text, 'slips'::text])))
messages.printout: CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text])))
messages.printout: FOREIGN KEY (county, about) REFERENCES people.person(county, id)
messages.printout: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
messages.printout: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
messages.printout: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
messages.printout: FOREIGN KEY (county, notice) REFERENCES messages.notice(county, id)
messages.printout: PRIMARY KEY (county, id)
messages.reading: FOREIGN KEY (county, conversation) REFERENCES messages.conversation(county, id)
messages.reading: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
messages.reading: PRIMARY KEY (county, conversation, person)
messages.receipt: CHECK (((answer = 'signed'::text) = ((text_hash IS NOT NULL) AND (signed_as IS NOT NULL))))
messages.receipt: CHECK (((answer IS NOT NULL) OR (dated IS NULL)))
messages.receipt: CHECK (((answer IS NULL) = (answered_at IS NULL)))
messages.receipt: CHECK (((dated IS NULL) = (entered_by IS NULL)))
messages.receipt: CHECK (((slip IS NULL) = (slip_until IS NULL)))
messages.receipt: CHECK ((answer = ANY (ARRAY['confirmed'::text, 'signed'::text, 'declined'::text])))
messages.receipt: FOREIGN KEY (county, entered_by) REFERENCES people.person(county, id)
messages.receipt: FOREIGN KEY (county, notice, sender) REFERENCES messages.notice(county, id, sender)
messages.receipt: PRIMARY KEY (notice, person, about, county)
messages.refused_picture: CHECK ((((state = 'refused'::text) = (appeal IS NULL)) AND ((appeal IS NULL) = (appealed_at IS NULL))))
messages.refused_picture: CHECK (((state = ANY (ARRAY['upheld'::text, 'overturned'::text])) = (decided_by IS NOT NULL)))
messages.refused_picture: CHECK ((decided_by IS DISTINCT FROM uploader))
messages.refused_picture: CHECK ((state = ANY (ARRAY['refused'::text, 'appealed'::text, 'upheld'::text, 'overturned'::text])))
messages.refused_picture: FOREIGN KEY (county, attachment) REFERENCES messages.attachment(county, id)
messages.refused_picture: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
messages.refused_picture: FOREIGN KEY (county, listed) REFERENCES messages.listed_picture(county, id)
messages.refused_picture: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
messages.refused_picture: FOREIGN KEY (county, uploader) REFERENCES people.person(county, id)
messages.refused_picture: PRIMARY KEY (county, id)
messages.refused_picture: UNIQUE (county, attachment)
needs.calendar_mark: PRIMARY KEY (county)
needs.decline: CHECK ((side = ANY (ARRAY['provider'::text, 'served'::text])))
needs.decline: FOREIGN KEY (county, offer) REFERENCES needs.offer(county, id)
needs.decline: PRIMARY KEY (county, offer, side)
needs.engagement: CHECK ((state = ANY (ARRAY['active'::text, 'completed'::text, 'ended'::text])))
needs.engagement: FOREIGN KEY (county, need) REFERENCES needs.need(county, id)
needs.engagement: FOREIGN KEY (county, offer) REFERENCES needs.offer(county, id)
needs.engagement: PRIMARY KEY (county, id)
needs.engagement: UNIQUE (county, offer)
needs.family_change: PRIMARY KEY (county, family)
needs.feedback: CHECK (((helpful >= 1) AND (helpful <= 3)))
needs.feedback: FOREIGN KEY (county, engagement) REFERENCES needs.engagement(county, id)
needs.feedback: PRIMARY KEY (county, engagement, person)
needs.match_run: CHECK (((progress >= 0) AND (progress <= 100)))
needs.match_run: CHECK ((failure = ANY (ARRAY['not_computable'::text, 'not_computed'::text])))
needs.match_run: CHECK ((pins_dropped >= 0))
needs.match_run: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'ready'::text, 'released'::text, 'discarded'::text, 'cancelled'::text, 'failed'::text])))
needs.match_run: PRIMARY KEY (county, id)
needs.meeting: CHECK (((minutes >= 5) AND (minutes <= 480)))
needs.meeting: CHECK ((state = ANY (ARRAY['proposed'::text, 'held'::text, 'cancelled'::text])))
needs.meeting: FOREIGN KEY (county, engagement) REFERENCES needs.engagement(county, id)
needs.meeting: PRIMARY KEY (county, id)
needs.need: CHECK (((urgency >= 1) AND (urgency <= 3)))
needs.need: CHECK ((consent = ANY (ARRAY['not_needed'::text, 'asked'::text, 'given'::text, 'refused'::text])))
needs.need: CHECK ((mode = ANY (ARRAY['onsite'::text, 'remote'::text, 'either'::text])))
needs.need: CHECK ((scope = ANY (ARRAY['pupil'::text, 'class'::text, 'school'::text, 'community'::text])))
needs.need: CHECK ((state = ANY (ARRAY['open'::text, 'offered'::text, 'engaged'::text, 'closed'::text, 'withdrawn'::text, 'lapsed'::text])))
needs.need: CHECK ((units > 0))
needs.need: CHECK ((wanted_to >= wanted_from))
needs.need: PRIMARY KEY (county, id)
needs.need: UNIQUE (county, code)
needs.offer: CHECK ((provider_answer = ANY (ARRAY['accept'::text, 'decline'::text])))
needs.offer: CHECK ((served_answer = ANY (ARRAY['accept'::text, 'decline'::text])))
needs.offer: CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text])))
needs.offer: FOREIGN KEY (county, need) REFERENCES needs.need(county, id)
needs.offer: FOREIGN KEY (county, run) REFERENCES needs.match_run(county, id)
needs.offer: PRIMARY KEY (county, id)
needs.run_part: CHECK ((count > 0))
needs.run_part: CHECK ((kind = ANY (ARRAY['need'::text, 'supply'::text, 'served'::text, 'unserved'::text, 'outcome'::text, 'price'::text])))
needs.run_part: CHECK ((number >= 0))
needs.run_part: FOREIGN KEY (county, run) REFERENCES needs.match_run(county, id)
needs.run_part: PRIMARY KEY (county, run, kind, number)
notify.delivery: CHECK ((last_seq >= first_seq))
notify.delivery: CHECK ((phase = ANY (ARRAY['waiting'::text, 'sending'::text, 'taken'::text, 'read'::text, 'unsent'::text, 'dead'::text, 'dropped'::text])))
notify.delivery: CHECK ((reason = ANY (ARRAY['refused'::text, 'gone'::text, 'unreachable'::text])))
notify.delivery: CHECK ((steps <@ ARRAY['push'::text, 'email'::text, 'sms'::text]))
notify.delivery: FOREIGN KEY (county, person) REFERENCES notify.mailbox(county, person)
notify.delivery: PRIMARY KEY (id, county)
notify.device: FOREIGN KEY (county, person) REFERENCES notify.mailbox(county, person)
notify.device: PRIMARY KEY (county, id)
notify.device: UNIQUE (county, endpoint_hash)
notify.held: CHECK (((level >= 1) AND (level <= 2)))
notify.held: PRIMARY KEY (county, person, event, topic)
notify.item: CHECK (((level >= 1) AND (level <= 3)))
notify.item: FOREIGN KEY (county, person) REFERENCES notify.mailbox(county, person)
notify.item: PRIMARY KEY (person, seq, county)
notify.item: UNIQUE (event, person, topic, county)
notify.mail_address: CHECK (((expires_at IS NULL) = (confirmed_at IS NOT NULL)))
notify.mail_address: FOREIGN KEY (county, person) REFERENCES notify.mailbox(county, person)
notify.mail_address: PRIMARY KEY (county, id)
notify.mailbox: CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
notify.mailbox: CHECK (((patience_minutes >= 5) AND (patience_minutes <= 1440)))
notify.mailbox: CHECK (((quiet_from >= 0) AND (quiet_from <= 23)))
notify.mailbox: CHECK (((quiet_from IS NULL) = (quiet_until IS NULL)))
notify.mailbox: CHECK (((quiet_until >= 0) AND (quiet_until <= 23)))
notify.mailbox: CHECK ((ways <@ ARRAY['push'::text, 'email'::text, 'sms'::text]))
notify.mailbox: PRIMARY KEY (person, county)
notify.push_key: PRIMARY KEY (county, id)
notify.push_key: UNIQUE (county)
notify.robot: CHECK ((phase = ANY (ARRAY['unsent'::text, 'waiting'::text, 'sending'::text, 'taken'::text, 'dead'::text, 'dropped'::text])))
notify.robot: CHECK ((reason = ANY (ARRAY['refused'::text, 'gone'::text, 'unreachable'::text])))
notify.robot: CHECK ((saying >= 0))
notify.robot: CHECK ((vendor = ANY (ARRAY['wecom'::text, 'dingtalk'::text])))
notify.robot: CHECK ((waiting >= 0))
notify.robot: PRIMARY KEY (county, id)
notify.workplace: CHECK (((quiet_from >= 17) AND (quiet_from <= 21)))
notify.workplace: CHECK (((quiet_until >= 7) AND (quiet_until <= 9)))
notify.workplace: PRIMARY KEY (county, org)
oversight.pack: CHECK (((year >= 2020) AND (year <= 2200)))
oversight.pack: CHECK ((state = ANY (ARRAY['making'::text, 'ready'::text, 'failed'::text, 'cancelled'::text])))
oversight.pack: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
oversight.pack: PRIMARY KEY (county, id)
oversight.verification: PRIMARY KEY (county, at)
people.account: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.account: PRIMARY KEY (county, id)
people.account: UNIQUE (county, login)
people.area: CHECK ((ended >= began))
people.area: CHECK ((tree = ANY (ARRAY['school'::text, 'police'::text, 'health'::text, 'consortium'::text])))
people.area: PRIMARY KEY (county, id)
people.area: UNIQUE (county, tree, code)
people.asking: CHECK (((pupil IS NULL) = (org IS NULL)))
people.asking: CHECK (((state = ANY (ARRAY['asked'::text, 'county'::text])) = (answered_at IS NULL)))
people.asking: CHECK ((state = ANY (ARRAY['asked'::text, 'county'::text, 'agreed'::text, 'refused'::text, 'withdrawn'::text])))
people.asking: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.asking: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.asking: FOREIGN KEY (county, to_org) REFERENCES people.organisation(county, id)
people.asking: PRIMARY KEY (county, id)
people.claim: CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text])))
people.claim: CHECK ((tries_left >= 0))
people.claim: FOREIGN KEY (county, claimant) REFERENCES people.person(county, id)
people.claim: FOREIGN KEY (county, guardianship) REFERENCES people.guardianship(county, id)
people.claim: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.claim: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.claim: PRIMARY KEY (county, id)
people.class: CHECK ((system = ANY (ARRAY['6-3'::text, '5-4'::text])))
people.class: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.class: PRIMARY KEY (county, id)
people.class: UNIQUE NULLS NOT DISTINCT (county, org, stage, entry_year, system, number)
people.consent: CHECK ((decision = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text])))
people.consent: FOREIGN KEY (county, decided_by) REFERENCES people.person(county, id)
people.consent: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.consent: PRIMARY KEY (county, id)
people.contact: CHECK ((ended >= began))
people.contact: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.contact: FOREIGN KEY (county, worker) REFERENCES people.person(county, id)
people.contact: PRIMARY KEY (county, id)
people.county: CHECK ((county ~ '^\d{6}$'::text))
people.county: PRIMARY KEY (county)
people.court_order: CHECK ((ended >= began))
people.court_order: FOREIGN KEY (county, guardian) REFERENCES people.person(county, id)
people.court_order: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.court_order: PRIMARY KEY (county, id)
people.data_copy: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
people.data_copy: CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text])))
people.data_copy: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
people.data_copy: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.data_copy: PRIMARY KEY (county, id)
people.data_copy: UNIQUE (county, pupil, asked_by)
people.enrolment: CHECK ((ended >= began))
people.enrolment: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
people.enrolment: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.enrolment: PRIMARY KEY (county, id)
people.erased_row: FOREIGN KEY (county, erasure) REFERENCES people.erasure(county, id)
people.erased_row: PRIMARY KEY (county, id)
people.erased_row: UNIQUE (county, erasure, "position")
people.erasure: CHECK (((state = 'done'::text) = ((certificate IS NOT NULL) AND (paper IS NOT NULL))))
people.erasure: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
people.erasure: CHECK ((state = ANY (ARRAY['waiting'::text, 'hidden'::text, 'erased'::text, 'done'::text, 'returning'::text, 'taken_back'::text])))
people.erasure: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
people.erasure: FOREIGN KEY (county, id) REFERENCES people.family_request(county, id)
people.erasure: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.erasure: PRIMARY KEY (county, id)
people.factor: CHECK ((kind = ANY (ARRAY['code'::text, 'passkey'::text])))
people.factor: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.factor: PRIMARY KEY (county, id)
people.factor: UNIQUE (county, credential)
people.family_request: CHECK (((state = 'open'::text) = (answered_at IS NULL)))
people.family_request: CHECK (((told >= 0) AND (told <= 2)))
people.family_request: CHECK ((kind = ANY (ARRAY['correction'::text, 'deletion'::text])))
people.family_request: CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
people.family_request: FOREIGN KEY (county, asked_by) REFERENCES people.person(county, id)
people.family_request: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.family_request: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.family_request: PRIMARY KEY (county, id)
people.glass: CHECK (((reviewed_by IS DISTINCT FROM person) AND (deferred_by IS DISTINCT FROM person)))
people.glass: CHECK ((category = ANY (ARRAY['danger'::text, 'health'::text, 'contact'::text, 'other'::text])))
people.glass: CHECK ((verdict = ANY (ARRAY['justified'::text, 'unjustified'::text])))
people.glass: FOREIGN KEY (county, acting) REFERENCES people.role_grant(county, id)
people.glass: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.glass: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.glass: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.glass: PRIMARY KEY (county, id)
people.grant_request: CHECK (((asked_by IS NOT NULL) OR (source IS NOT NULL)))
people.grant_request: CHECK (((asked_by IS NULL) OR (decided_by IS DISTINCT FROM asked_by) OR (state = 'withdrawn'::text)))
people.grant_request: CHECK ((decided_by IS DISTINCT FROM person))
people.grant_request: CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
people.grant_request: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
people.grant_request: FOREIGN KEY (county, lent_from) REFERENCES people.role_grant(county, id)
people.grant_request: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.grant_request: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.grant_request: PRIMARY KEY (county, id)
people.guardianship: CHECK (((state = 'confirmed'::text) = (probation_until IS NOT NULL)))
people.guardianship: CHECK ((ended >= began))
people.guardianship: CHECK ((state = ANY (ARRAY['claimed'::text, 'confirmed'::text, 'active'::text])))
people.guardianship: FOREIGN KEY (county, guardian) REFERENCES people.person(county, id)
people.guardianship: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.guardianship: PRIMARY KEY (county, id)
people.identity: FOREIGN KEY (county, account) REFERENCES people.account(county, id)
people.identity: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.identity: PRIMARY KEY (county, id)
people.identity: UNIQUE (county, issuer, subject)
people.invitation: FOREIGN KEY (county, issued_as) REFERENCES people.role_grant(county, id)
people.invitation: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.invitation: PRIMARY KEY (county, person)
people.invitation: UNIQUE (county, token_hash)
people.issuer_way: CHECK (((purpose = 'link'::text) = (session IS NOT NULL)))
people.issuer_way: CHECK (((purpose = 'welcome'::text) = (invitation IS NOT NULL)))
people.issuer_way: CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'link'::text, 'welcome'::text])))
people.issuer_way: PRIMARY KEY (county, state_hash)
people.leaving: CHECK (
CASE
    WHEN (kind = 'transfer'::text) THEN (state <> 'away'::text)
    ELSE (state = ANY (ARRAY['away'::text, 'enrolled'::text]))
END)
people.leaving: CHECK (((kind = 'transfer'::text) = (to_org IS NOT NULL)))
people.leaving: CHECK (((state = ANY (ARRAY['waiting'::text, 'away'::text])) = (answered_at IS NULL)))
people.leaving: CHECK ((kind = ANY (ARRAY['transfer'::text, 'graduated'::text, 'moved_away'::text, 'suspended'::text])))
people.leaving: CHECK ((state = ANY (ARRAY['waiting'::text, 'away'::text, 'enrolled'::text, 'refused'::text, 'withdrawn'::text])))
people.leaving: CHECK ((to_org IS DISTINCT FROM org))
people.leaving: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.leaving: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.leaving: FOREIGN KEY (county, to_org) REFERENCES people.organisation(county, id)
people.leaving: PRIMARY KEY (county, id)
people.legal_hold: CHECK ((((ended_by IS NULL) = (ended_at IS NULL)) AND ((ended_by IS NULL) OR (ended_by <> end_asked_by))))
people.legal_hold: FOREIGN KEY (county, laid_by) REFERENCES people.person(county, id)
people.legal_hold: FOREIGN KEY (county, pupil) REFERENCES people.pupil(county, person)
people.legal_hold: PRIMARY KEY (county, id)
people.membership: CHECK (
CASE
    WHEN (tree = 'administrative'::text) THEN ((within IS NULL) AND (within_region IS NOT NULL) AND (org IS NOT NULL) AND (ended IS NOT NULL))
    ELSE ((within IS NOT NULL) AND (within_region IS NULL))
END)
people.membership: CHECK ((ended >= began))
people.membership: CHECK ((num_nonnulls(area, org, region, person) = 1))
people.membership: CHECK ((tree = ANY (ARRAY['administrative'::text, 'school'::text, 'police'::text, 'health'::text, 'consortium'::text])))
people.membership: FOREIGN KEY (county, area) REFERENCES people.area(county, id)
people.membership: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.membership: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.membership: FOREIGN KEY (county, within) REFERENCES people.area(county, id)
people.membership: FOREIGN KEY (region) REFERENCES people.region(code)
people.membership: FOREIGN KEY (within_region) REFERENCES people.region(code)
people.membership: PRIMARY KEY (county, id)
people.organisation: CHECK ((kind = ANY (ARRAY['bureau'::text, 'department'::text, 'school'::text, 'community'::text, 'hospital'::text, 'venue'::text, 'college'::text, 'social_org'::text, 'enterprise'::text, 'base'::text])))
people.organisation: FOREIGN KEY (region) REFERENCES people.region(code)
people.organisation: PRIMARY KEY (county, id)
people.organisation: UNIQUE (county, code)
people.outside_id: CHECK ((kind = ANY (ARRAY['school'::text, 'class'::text, 'person'::text, 'role'::text, 'teaching'::text, 'enrolment'::text, 'guardianship'::text])))
people.outside_id: PRIMARY KEY (county, source, kind, sourced_id)
people.own_purpose_text: CHECK ((version >= 2))
people.own_purpose_text: FOREIGN KEY (county, added_by) REFERENCES people.person(county, id)
people.own_purpose_text: PRIMARY KEY (county, purpose, version)
people.person: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.person: PRIMARY KEY (county, id)
people.person: UNIQUE (county, code)
people.promotion: CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
people.promotion: FOREIGN KEY (county, done_by) REFERENCES people.person(county, id)
people.promotion: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.promotion: FOREIGN KEY (county, undone_by) REFERENCES people.person(county, id)
people.promotion: PRIMARY KEY (county, id)
people.pupil: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.pupil: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.pupil: PRIMARY KEY (county, person)
people.pupil: UNIQUE (county, student_no)
people.purpose: CHECK (((basis = 'consent'::text) OR (NOT separate)))
people.purpose: CHECK (((basis = 'statute'::text) = ((article_zh IS NOT NULL) AND (article_en IS NOT NULL))))
people.purpose: CHECK ((basis = ANY (ARRAY['consent'::text, 'statute'::text])))
people.purpose: CHECK ((class = ANY (ARRAY['C1'::text, 'C2'::text, 'C3'::text])))
people.purpose: PRIMARY KEY (code)
people.purpose_text: CHECK ((version >= 1))
people.purpose_text: FOREIGN KEY (purpose) REFERENCES people.purpose(code)
people.purpose_text: PRIMARY KEY (purpose, version)
people.recovery_code: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.recovery_code: PRIMARY KEY (county, person, hash)
people.region: CHECK (((level >= 1) AND (level <= 5)))
people.region: FOREIGN KEY (parent) REFERENCES people.region(code)
people.region: PRIMARY KEY (code)
people.role_grant: CHECK ((ended >= began))
people.role_grant: FOREIGN KEY (county, class) REFERENCES people.class(county, id)
people.role_grant: FOREIGN KEY (county, lent_from) REFERENCES people.role_grant(county, id)
people.role_grant: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.role_grant: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.role_grant: PRIMARY KEY (county, id)
people.school_year: CHECK (((began >= make_date(year, 8, 1)) AND (began <= make_date(year, 9, 30))))
people.school_year: CHECK (((second_term >= make_date((year + 1), 1, 15)) AND (second_term <= make_date((year + 1), 3, 31))))
people.school_year: PRIMARY KEY (county, year)
people.schooling: CHECK ((stage = ANY (ARRAY['primary'::text, 'junior'::text])))
people.schooling: CHECK ((system = ANY (ARRAY['6-3'::text, '5-4'::text])))
people.schooling: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
people.schooling: PRIMARY KEY (county, org, stage, entry_year)
people.setup_link: PRIMARY KEY (token_hash)
people.sign_in_code: PRIMARY KEY (county, id)
people.sign_in_code: UNIQUE (county, ticket_hash)
people.ticket: CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'passkey'::text, 'prove'::text, 'add'::text])))
people.ticket: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
people.ticket: PRIMARY KEY (county, token_hash)
platform.audit: PRIMARY KEY (county, id)
platform.audit_link: PRIMARY KEY (county, seq)
platform.audit_link: UNIQUE (county, audit)
platform.audit_subject: PRIMARY KEY (county, subject, audit)
platform.cursor: PRIMARY KEY (county, listener)
platform.event: PRIMARY KEY (county, id)
platform.file: PRIMARY KEY (county, id)
platform.file_part: FOREIGN KEY (county, file) REFERENCES platform.file(county, id)
platform.file_part: PRIMARY KEY (county, file, at)
platform.idempotency: PRIMARY KEY (county, holder, key)
platform.kept_file: PRIMARY KEY (county, id)
platform.sealed_key: CHECK (((wrapped IS NULL) = (shredded_at IS NOT NULL)))
platform.sealed_key: PRIMARY KEY (county, id)
platform.session: PRIMARY KEY (county, id)
platform.session: UNIQUE (county, token_hash)
platform.set_aside: FOREIGN KEY (county, event) REFERENCES platform.event(county, id)
platform.set_aside: PRIMARY KEY (county, listener, event)
platform.sms: CHECK (((state = 'waiting'::text) = (settled_at IS NULL)))
platform.sms: CHECK (((state = 'waiting'::text) OR (sealed IS NULL)))
platform.sms: CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text, 'late'::text])))
platform.sms: PRIMARY KEY (county, id)
platform.sweep_run: PRIMARY KEY (county, id)
platform.throttle: PRIMARY KEY (county, key)
resources.booking: CHECK ((ended >= began))
resources.booking: CHECK ((state = ANY (ARRAY['held'::text, 'booked'::text, 'released'::text])))
resources.booking: CHECK ((units > 0))
resources.booking: FOREIGN KEY (county, resource) REFERENCES resources.resource(county, id)
resources.booking: PRIMARY KEY (county, id)
resources.category: FOREIGN KEY (parent) REFERENCES resources.category(code)
resources.category: PRIMARY KEY (code)
resources.language: PRIMARY KEY (county, name)
resources.provider: CHECK (((kind = 'organisation'::text) = (org IS NOT NULL)))
resources.provider: CHECK (((kind = 'volunteer'::text) = (person IS NOT NULL)))
resources.provider: CHECK ((kind = ANY (ARRAY['organisation'::text, 'volunteer'::text])))
resources.provider: PRIMARY KEY (county, id)
resources.provider: UNIQUE (county, code)
resources.resource: CHECK ((((grade_from IS NULL) AND (grade_to IS NULL)) OR (((grade_from >= 1) AND (grade_from <= grade_to)) AND (grade_to <= 12))))
resources.resource: CHECK ((capacity >= 0))
resources.resource: CHECK ((mode = ANY (ARRAY['onsite'::text, 'remote'::text, 'either'::text])))
resources.resource: CHECK ((state = ANY (ARRAY['draft'::text, 'reviewed'::text, 'published'::text, 'paused'::text])))
resources.resource: FOREIGN KEY (category) REFERENCES resources.category(code)
resources.resource: FOREIGN KEY (county, provider) REFERENCES resources.provider(county, id)
resources.resource: PRIMARY KEY (county, id)
resources.resource: UNIQUE (county, code)
resources.vetting: FOREIGN KEY (county, provider) REFERENCES resources.provider(county, id)
resources.vetting: PRIMARY KEY (county, id)
surveys.answer: FOREIGN KEY (county, survey, org) REFERENCES surveys.school(county, survey, org)
surveys.answer: PRIMARY KEY (county, id)
surveys.ballot_key: FOREIGN KEY (county, survey, org) REFERENCES surveys.school(county, survey, org)
surveys.ballot_key: PRIMARY KEY (county, id)
surveys.ballot_key: UNIQUE (county, survey, org)
surveys.invitation: CHECK (((state = 'has_ballot'::text) = (blinded IS NOT NULL)))
surveys.invitation: CHECK ((state = ANY (ARRAY['asked'::text, 'has_ballot'::text, 'declined'::text])))
surveys.invitation: FOREIGN KEY (county, person) REFERENCES people.person(county, id)
surveys.invitation: FOREIGN KEY (county, survey, org) REFERENCES surveys.school(county, survey, org)
surveys.invitation: PRIMARY KEY (county, survey, person)
surveys.paper: FOREIGN KEY (county, survey, org) REFERENCES surveys.school(county, survey, org)
surveys.paper: PRIMARY KEY (county, sha256)
surveys.school: CHECK (((set_aside = ''::text) = (set_aside_by IS NULL)))
surveys.school: FOREIGN KEY (county, org) REFERENCES people.organisation(county, id)
surveys.school: FOREIGN KEY (county, set_aside_by) REFERENCES people.person(county, id)
surveys.school: FOREIGN KEY (county, survey) REFERENCES surveys.survey(county, id)
surveys.school: PRIMARY KEY (county, survey, org)
surveys.survey: CHECK ((((state = 'draft'::text) = (opened_on IS NULL)) AND ((state = 'draft'::text) = (opened_by IS NULL))))
surveys.survey: CHECK (((state = ANY (ARRAY['closed'::text, 'told'::text])) = (closed_on IS NOT NULL)))
surveys.survey: CHECK ((asked = ANY (ARRAY['guardians'::text, 'staff'::text])))
surveys.survey: CHECK ((opened_by <> changed_by))
surveys.survey: CHECK ((per_school >= 0))
surveys.survey: CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'told'::text])))
surveys.survey: FOREIGN KEY (county, changed_by) REFERENCES people.person(county, id)
surveys.survey: FOREIGN KEY (county, opened_by) REFERENCES people.person(county, id)
surveys.survey: PRIMARY KEY (county, id)
surveys.tally: FOREIGN KEY (county, survey, org) REFERENCES surveys.school(county, survey, org)
surveys.tally: PRIMARY KEY (county, survey, org, question, value)
surveys.used_ballot: CHECK ((what = ANY (ARRAY['answer'::text, 'pressure'::text])))
surveys.used_ballot: FOREIGN KEY (county, survey) REFERENCES surveys.survey(county, id)
surveys.used_ballot: PRIMARY KEY (county, survey, sha256, what)

-- indexes
CREATE INDEX account_person ON people.account USING btree (county, person)
CREATE INDEX agenda_item_conference ON governance.agenda_item USING btree (county, conference, "position")
CREATE INDEX agenda_item_matter ON governance.agenda_item USING btree (county, matter)
CREATE INDEX agenda_item_org ON governance.agenda_item USING btree (county, org)
CREATE INDEX agenda_item_proposed_by ON governance.agenda_item USING btree (county, proposed_by)
CREATE INDEX agenda_item_waiting ON governance.agenda_item USING btree (county, proposed_at) WHERE (state = ANY (ARRAY['proposed'::text, 'put_off'::text]))
CREATE INDEX agenda_material_added_by ON governance.agenda_material USING btree (county, added_by)
CREATE INDEX agenda_material_item ON governance.agenda_material USING btree (county, item, added_at)
CREATE INDEX agenda_material_org ON governance.agenda_material USING btree (county, org)
CREATE INDEX alert_period ON evaluation.alert USING btree (county, period)
CREATE INDEX alias_child ON messages.alias USING btree (county, child)
CREATE INDEX alias_person ON messages.alias USING btree (county, person)
CREATE INDEX answer_school ON surveys.answer USING btree (county, survey, org)
CREATE INDEX asking_due ON people.asking USING btree (county, due_on) WHERE (state = 'asked'::text)
CREATE INDEX asking_org ON people.asking USING btree (county, org) WHERE (org IS NOT NULL)
CREATE INDEX asking_pupil ON people.asking USING btree (county, pupil) WHERE (pupil IS NOT NULL)
CREATE INDEX asking_to_org ON people.asking USING btree (county, to_org, asked_at)
CREATE INDEX attachment_file ON messages.attachment USING btree (county, file)
CREATE INDEX attachment_made_at ON messages.attachment USING btree (county, made_at)
CREATE INDEX attachment_thumb ON messages.attachment USING btree (county, thumb)
CREATE INDEX attachment_uploader ON messages.attachment USING btree (county, uploader, made_at)
CREATE INDEX audit_day ON platform.audit USING btree (county, at)
CREATE INDEX audit_object ON platform.audit USING btree (county, object, at)
CREATE INDEX audit_order ON platform.audit USING btree (county, tx, id)
CREATE INDEX audit_sign_in ON platform.audit USING btree (county, person, at) WHERE (action = ANY (ARRAY['people.sign_in'::text, 'people.sign_out'::text]))
CREATE INDEX body_area ON governance.body USING btree (county, area)
CREATE INDEX body_changed_by ON governance.body USING btree (county, changed_by)
CREATE INDEX body_org ON governance.body USING btree (county, org)
CREATE INDEX body_region ON governance.body USING btree (county, region)
CREATE INDEX body_within ON governance.body USING btree (county, within)
CREATE INDEX booking_resource ON resources.booking USING btree (county, resource)
CREATE INDEX build_report_element ON governance.build_report USING btree (county, element, reported_at)
CREATE INDEX build_report_org ON governance.build_report USING btree (county, org)
CREATE INDEX build_report_reported_by ON governance.build_report USING btree (county, reported_by)
CREATE INDEX build_target_set_by ON governance.build_target USING btree (county, set_by)
CREATE INDEX charter_put_by ON governance.charter USING btree (county, put_by)
CREATE INDEX claim_claimant ON people.claim USING btree (county, claimant)
CREATE INDEX claim_code ON people.claim USING btree (county, code_hash)
CREATE INDEX claim_guardianship ON people.claim USING btree (county, guardianship)
CREATE INDEX claim_phone ON people.claim USING btree (county, phone)
CREATE INDEX claim_pupil ON people.claim USING btree (county, pupil)
CREATE INDEX collection_form ON evaluation.collection USING btree (county, form, form_version)
CREATE INDEX collection_opened_by ON evaluation.collection USING btree (county, opened_by)
CREATE INDEX collection_period ON evaluation.collection USING btree (county, period)
CREATE INDEX comment_answered_by ON messages.comment USING btree (county, answered_by)
CREATE INDEX comment_decided_by ON messages.comment USING btree (county, decided_by)
CREATE INDEX comment_due ON messages.comment USING btree (county, due_at) WHERE ((steps_told < 2) AND (heeded_at IS NULL) AND ((decided_at IS NULL) OR (reported_at IS NOT NULL) OR ((appealed_at IS NOT NULL) AND (answered_at IS NULL))))
CREATE INDEX comment_heeded_by ON messages.comment USING btree (county, heeded_by)
CREATE INDEX comment_org ON messages.comment USING btree (county, org, state)
CREATE INDEX comment_person ON messages.comment USING btree (county, person)
CREATE INDEX comment_post ON messages.comment USING btree (county, post, id)
CREATE INDEX comment_report_decided_by ON messages.comment_report USING btree (county, decided_by)
CREATE INDEX comment_report_reporter ON messages.comment_report USING btree (county, reporter)
CREATE INDEX conference_convened_by ON governance.conference USING btree (county, convened_by)
CREATE INDEX conference_minutes_confirmed_by ON governance.conference USING btree (county, minutes_confirmed_by)
CREATE INDEX conference_minutes_laid_by ON governance.conference USING btree (county, minutes_laid_by)
CREATE INDEX conference_presence_done_by ON governance.conference_presence USING btree (county, done_by)
CREATE INDEX conference_presence_of ON governance.conference_presence USING btree (county, conference, at)
CREATE INDEX conference_presence_org ON governance.conference_presence USING btree (county, org)
CREATE INDEX conference_seat_answered_by ON governance.conference_seat USING btree (county, answered_by)
CREATE INDEX conference_seat_org ON governance.conference_seat USING btree (county, org)
CREATE INDEX conference_starts ON governance.conference USING btree (county, starts_at)
CREATE INDEX consent_decided_by ON people.consent USING btree (county, decided_by)
CREATE INDEX consent_latest ON people.consent USING btree (county, pupil, purpose, at DESC)
CREATE INDEX contact_pupil ON people.contact USING btree (county, pupil)
CREATE INDEX contact_worker ON people.contact USING btree (county, worker)
CREATE INDEX conversation_child ON messages.conversation USING btree (county, child)
CREATE INDEX conversation_class ON messages.conversation USING btree (county, class)
CREATE INDEX conversation_guardian ON messages.conversation USING btree (county, guardian, last_at)
CREATE INDEX conversation_kept_by ON messages.conversation USING btree (county, kept_by)
CREATE INDEX conversation_notice ON messages.conversation USING btree (county, notice)
CREATE INDEX conversation_opened_by ON messages.conversation USING btree (county, opened_by)
CREATE INDEX conversation_org ON messages.conversation USING btree (county, org)
CREATE INDEX conversation_teacher ON messages.conversation USING btree (county, teacher, last_at)
CREATE INDEX court_order_guardian ON people.court_order USING btree (county, guardian)
CREATE INDEX court_order_pupil ON people.court_order USING btree (county, pupil)
CREATE INDEX data_copy_asked_by ON people.data_copy USING btree (county, asked_by)
CREATE INDEX data_copy_expires ON people.data_copy USING btree (county, expires_at)
CREATE INDEX decline_need ON needs.decline USING btree (county, need)
CREATE INDEX delivery_dead ON notify.delivery USING btree (county, at) WHERE (phase = 'dead'::text)
CREATE INDEX delivery_due ON notify.delivery USING btree (county, at) WHERE (phase = ANY (ARRAY['waiting'::text, 'sending'::text]))
CREATE INDEX delivery_person ON notify.delivery USING btree (person, county)
CREATE INDEX device_person ON notify.device USING btree (county, person)
CREATE INDEX duty_basis_policy ON governance.duty USING btree (county, basis_policy)
CREATE INDEX duty_lead ON governance.duty USING btree (county, lead)
CREATE INDEX duty_list_begun_by ON governance.duty_list USING btree (county, begun_by)
CREATE INDEX duty_list_changed_by ON governance.duty_list USING btree (county, changed_by)
CREATE INDEX duty_list_decided_by ON governance.duty_list USING btree (county, decided_by)
CREATE INDEX duty_matter_of ON governance.duty USING btree (county, list, matter)
CREATE INDEX duty_partner_org ON governance.duty_partner USING btree (county, org)
CREATE INDEX duty_step_org ON governance.duty_step USING btree (county, org)
CREATE INDEX engagement_need ON needs.engagement USING btree (county, need)
CREATE INDEX engagement_org ON needs.engagement USING btree (county, org)
CREATE INDEX engagement_provider ON needs.engagement USING btree (county, provider)
CREATE INDEX engagement_term ON needs.engagement USING btree (county, ends) WHERE (state = 'active'::text)
CREATE INDEX enrolment_class ON people.enrolment USING btree (county, class)
CREATE INDEX enrolment_org ON people.enrolment USING btree (county, org)
CREATE INDEX enrolment_pupil ON people.enrolment USING btree (county, pupil)
CREATE INDEX erasure_asked_by ON people.erasure USING btree (county, asked_by)
CREATE INDEX erasure_pupil ON people.erasure USING btree (county, pupil)
CREATE INDEX erasure_state ON people.erasure USING btree (county, state)
CREATE INDEX event_order ON platform.event USING btree (county, tx, id)
CREATE INDEX export_acting ON exports.export USING btree (county, acting)
CREATE INDEX export_asked_by ON exports.export USING btree (county, asked_by, asked_at)
CREATE INDEX export_decided_by ON exports.export USING btree (county, decided_by)
CREATE INDEX export_expires ON exports.export USING btree (county, expires_at) WHERE (state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text]))
CREATE INDEX export_org ON exports.export USING btree (county, org, asked_at)
CREATE INDEX factor_person ON people.factor USING btree (county, person)
CREATE INDEX family_request_asked_by ON people.family_request USING btree (county, asked_by)
CREATE INDEX family_request_org ON people.family_request USING btree (county, org, state, due_on)
CREATE INDEX family_request_pupil ON people.family_request USING btree (county, pupil, asked_by)
CREATE INDEX file_made_at ON platform.file USING btree (county, made_at)
CREATE INDEX finding_changed_by ON evaluation.finding USING btree (county, changed_by)
CREATE INDEX finding_let_be_by ON evaluation.finding USING btree (county, let_be_by)
CREATE INDEX finding_made_by ON evaluation.finding USING btree (county, made_by)
CREATE INDEX finding_report ON evaluation.finding USING btree (county, report)
CREATE INDEX finding_school ON evaluation.finding USING btree (county, school)
CREATE INDEX follower_person ON messages.follower USING btree (county, person)
CREATE INDEX form_changed_by ON evaluation.form USING btree (county, changed_by)
CREATE INDEX gathering_consortium ON consortia.gathering USING btree (county, consortium, starts_at)
CREATE INDEX gathering_host ON consortia.gathering USING btree (county, host)
CREATE INDEX gathering_programme ON consortia.gathering USING btree (county, programme)
CREATE INDEX gathering_proposed_by ON consortia.gathering USING btree (county, proposed_by)
CREATE INDEX gathering_starts ON consortia.gathering USING btree (county, starts_at)
CREATE INDEX glass_acting ON people.glass USING btree (county, acting)
CREATE INDEX glass_org ON people.glass USING btree (county, org, opened_at)
CREATE INDEX glass_person ON people.glass USING btree (county, person, opened_at)
CREATE INDEX glass_pupil ON people.glass USING btree (county, pupil, opened_at)
CREATE INDEX grant_request_lent_from ON people.grant_request USING btree (county, lent_from)
CREATE INDEX grant_request_org ON people.grant_request USING btree (county, org, asked_at)
CREATE INDEX grant_request_person ON people.grant_request USING btree (county, person)
CREATE INDEX guardianship_guardian ON people.guardianship USING btree (county, guardian)
CREATE INDEX guardianship_pupil ON people.guardianship USING btree (county, pupil)
CREATE INDEX held_about ON notify.held USING btree (county, about) WHERE (about IS NOT NULL)
CREATE INDEX held_due ON notify.held USING btree (county, due_at, telling)
CREATE INDEX idempotency_age ON platform.idempotency USING btree (county, at)
CREATE INDEX identity_account ON people.identity USING btree (county, account)
CREATE INDEX identity_person ON people.identity USING btree (county, person)
CREATE INDEX import_run_age ON intake.import_run USING btree (county, made_at DESC)
CREATE INDEX indicator_changed_by ON evaluation.indicator USING btree (county, changed_by) WHERE (changed_by IS NOT NULL)
CREATE INDEX invitation_issued_as ON people.invitation USING btree (county, issued_as)
CREATE INDEX invitation_org ON surveys.invitation USING btree (county, survey, org)
CREATE INDEX invitation_person ON surveys.invitation USING btree (county, person)
CREATE INDEX issuer_way_expires ON people.issuer_way USING btree (county, expires_at)
CREATE INDEX item_about ON notify.item USING btree (about, person, county) WHERE ((read_at IS NULL) AND (about IS NOT NULL))
CREATE INDEX item_rang ON notify.item USING btree (person, at, county) WHERE ((NOT quiet) AND (level < 3))
CREATE INDEX kept_file_expires ON platform.kept_file USING btree (county, expires_at)
CREATE INDEX leaving_org ON people.leaving USING btree (county, org, asked_at)
CREATE INDEX leaving_pupil ON people.leaving USING btree (county, pupil)
CREATE INDEX leaving_to_org ON people.leaving USING btree (county, to_org, asked_at) WHERE (to_org IS NOT NULL)
CREATE INDEX legal_hold_laid_by ON people.legal_hold USING btree (county, laid_by)
CREATE INDEX legal_hold_pupil ON people.legal_hold USING btree (county, pupil)
CREATE INDEX listed_picture_added_by ON messages.listed_picture USING btree (county, added_by)
CREATE INDEX listed_picture_ended_by ON messages.listed_picture USING btree (county, ended_by)
CREATE INDEX listed_picture_org ON messages.listed_picture USING btree (county, org)
CREATE INDEX listed_word_added_by ON messages.listed_word USING btree (county, added_by)
CREATE INDEX listed_word_ended_by ON messages.listed_word USING btree (county, ended_by)
CREATE INDEX listed_word_org ON messages.listed_word USING btree (county, org)
CREATE INDEX mail_address_person ON notify.mail_address USING btree (county, person)
CREATE INDEX match_run_age ON needs.match_run USING btree (county, made_at DESC)
CREATE INDEX matter_due ON governance.matter USING btree (county, due_on) WHERE (state = 'open'::text)
CREATE INDEX matter_duty ON governance.matter USING btree (county, duty)
CREATE INDEX matter_for_school ON governance.matter USING btree (county, for_school)
CREATE INDEX matter_of_kind ON governance.matter USING btree (county, list, kind)
CREATE INDEX matter_org ON governance.matter USING btree (county, org)
CREATE INDEX matter_raised_by ON governance.matter USING btree (county, raised_by)
CREATE INDEX matter_school ON governance.matter USING btree (county, school)
CREATE INDEX matter_step_done_by ON governance.matter_step USING btree (county, done_by)
CREATE INDEX matter_step_for_school ON governance.matter_step USING btree (county, for_school)
CREATE INDEX matter_step_from ON governance.matter_step USING btree (county, from_org)
CREATE INDEX matter_step_of ON governance.matter_step USING btree (county, matter, at)
CREATE INDEX matter_step_raised_by ON governance.matter_step USING btree (county, raised_by)
CREATE INDEX matter_step_to ON governance.matter_step USING btree (county, to_org)
CREATE INDEX meeting_engagement ON needs.meeting USING btree (county, engagement, at)
CREATE INDEX member_invited_by ON messages.member USING btree (county, invited_by)
CREATE INDEX member_org ON messages.member USING btree (county, org)
CREATE INDEX member_person ON messages.member USING btree (county, person)
CREATE INDEX membership_org ON people.membership USING btree (county, org)
CREATE INDEX membership_person ON people.membership USING btree (county, person)
CREATE INDEX membership_within_area ON people.membership USING btree (county, within)
CREATE INDEX message_conversation ON messages.message USING btree (county, conversation, written_at)
CREATE INDEX message_due ON messages.message USING btree (county, due_at) WHERE (state = 'waiting'::text)
CREATE INDEX message_pair ON messages.message USING btree (county, conversation, pair)
CREATE INDEX message_writer ON messages.message USING btree (county, writer)
CREATE INDEX minutes_change_written_by ON governance.minutes_change USING btree (county, written_by)
CREATE INDEX moderation_item_answered_by ON messages.moderation_item USING btree (county, answered_by)
CREATE INDEX moderation_item_child ON messages.moderation_item USING btree (county, child)
CREATE INDEX moderation_item_decided_by ON messages.moderation_item USING btree (county, decided_by)
CREATE INDEX moderation_item_due ON messages.moderation_item USING btree (county, due_at) WHERE ((state = ANY (ARRAY['open'::text, 'appealed'::text])) AND (steps_told < 2))
CREATE INDEX moderation_item_open ON messages.moderation_item USING btree (county, org, due_at) WHERE (state = ANY (ARRAY['open'::text, 'appealed'::text]))
CREATE INDEX moderation_item_org ON messages.moderation_item USING btree (county, org)
CREATE INDEX moderation_item_reporter ON messages.moderation_item USING btree (county, reporter)
CREATE INDEX moderation_item_writer ON messages.moderation_item USING btree (county, writer)
CREATE INDEX need_org ON needs.need USING btree (county, org, opened_at DESC)
CREATE INDEX need_state ON needs.need USING btree (county, state, category)
CREATE INDEX need_subject ON needs.need USING btree (county, subject) WHERE (subject IS NOT NULL)
CREATE INDEX notice_acting ON messages.notice USING btree (county, acting)
CREATE INDEX notice_corrects ON messages.notice USING btree (county, corrects)
CREATE INDEX notice_decided_by ON messages.notice USING btree (county, decided_by)
CREATE INDEX notice_due ON messages.notice USING btree (county, leaves_at) WHERE (state = ANY (ARRAY['waiting'::text, 'planned'::text, 'sending'::text]))
CREATE INDEX notice_on_behalf ON messages.notice USING btree (county, on_behalf)
CREATE INDEX notice_org ON messages.notice USING btree (county, org, id)
CREATE INDEX notice_sender ON messages.notice USING btree (county, sender, id)
CREATE INDEX offer_expiry ON needs.offer USING btree (county, expires_at) WHERE (state = 'open'::text)
CREATE INDEX offer_need ON needs.offer USING btree (county, need)
CREATE INDEX offer_org ON needs.offer USING btree (county, org, made_at DESC)
CREATE INDEX offer_provider ON needs.offer USING btree (county, provider, made_at DESC)
CREATE INDEX offer_run ON needs.offer USING btree (county, run)
CREATE INDEX opening_acting ON messages.opening USING btree (county, acting)
CREATE INDEX opening_opened_by ON messages.opening USING btree (county, opened_by, begun_at)
CREATE INDEX opening_org ON messages.opening USING btree (county, org, begun_at)
CREATE INDEX opening_pupil ON messages.opening USING btree (county, pupil, begun_at)
CREATE INDEX opening_step_decided_by ON messages.opening_step USING btree (county, decided_by)
CREATE INDEX outside_id_thing ON people.outside_id USING btree (county, kind, id)
CREATE INDEX own_purpose_text_added_by ON people.own_purpose_text USING btree (county, added_by)
CREATE INDEX pack_asked_by ON oversight.pack USING btree (county, asked_by)
CREATE INDEX pack_made ON oversight.pack USING btree (county, made_at)
CREATE INDEX pair_other_adult ON messages.pair USING btree (county, other_adult)
CREATE INDEX pair_other_org ON messages.pair USING btree (county, other_org)
CREATE INDEX pair_pupil ON messages.pair USING btree (county, pupil)
CREATE INDEX pair_put_by ON messages.pair USING btree (county, put_by)
CREATE INDEX pair_school ON messages.pair USING btree (county, school)
CREATE INDEX pair_school_adult ON messages.pair USING btree (county, school_adult)
CREATE INDEX paper_answer_about ON messages.paper_answer USING btree (county, about)
CREATE INDEX paper_answer_entered_by ON messages.paper_answer USING btree (county, entered_by)
CREATE INDEX paper_answer_notice ON messages.paper_answer USING btree (county, notice, person, about)
CREATE INDEX paper_answer_person ON messages.paper_answer USING btree (county, person)
CREATE INDEX paper_school ON surveys.paper USING btree (county, survey, org)
CREATE INDEX participant_confirmed_by ON consortia.participant USING btree (county, confirmed_by)
CREATE INDEX participant_host ON consortia.participant USING btree (county, host)
CREATE INDEX participant_org ON consortia.participant USING btree (county, org)
CREATE INDEX participant_person ON consortia.participant USING btree (county, person)
CREATE INDEX period_approved_by ON evaluation.period USING btree (county, approved_by) WHERE (approved_by IS NOT NULL)
CREATE INDEX period_changed_by ON evaluation.period USING btree (county, changed_by)
CREATE INDEX person_org ON people.person USING btree (county, org)
CREATE INDEX person_phone ON people.person USING btree (county, phone)
CREATE INDEX planned_row_todo ON intake.planned_row USING btree (county, run, "position") WHERE (content IS NOT NULL)
CREATE INDEX planned_row_verdict ON intake.planned_row USING btree (county, run, verdict, "position")
CREATE INDEX policy_finding_left_finding ON governance.policy_finding_left USING btree (county, finding)
CREATE INDEX policy_finding_left_left_by ON governance.policy_finding_left USING btree (county, left_by)
CREATE INDEX policy_link_to ON governance.policy_link USING btree (county, to_policy)
CREATE INDEX policy_version_begun_by ON governance.policy_version USING btree (county, begun_by)
CREATE INDEX policy_version_changed_by ON governance.policy_version USING btree (county, changed_by)
CREATE INDEX policy_version_decided_by ON governance.policy_version USING btree (county, decided_by)
CREATE INDEX policy_version_issuer ON governance.policy_version USING btree (county, issuer)
CREATE INDEX post_acting ON messages.post USING btree (county, acting)
CREATE INDEX post_author ON messages.post USING btree (county, author, id)
CREATE INDEX post_column_class ON messages.post_column USING btree (county, class)
CREATE INDEX post_column_made_by ON messages.post_column USING btree (county, made_by)
CREATE INDEX post_column_org ON messages.post_column USING btree (county, org)
CREATE INDEX post_due ON messages.post USING btree (county, appears_at) WHERE (state = 'planned'::text)
CREATE INDEX post_in_column ON messages.post USING btree (county, in_column, published_at DESC)
CREATE INDEX post_like_person ON messages.post_like USING btree (county, person)
CREATE INDEX post_org ON messages.post USING btree (county, org, state)
CREATE INDEX post_reviewed_by ON messages.post USING btree (county, reviewed_by)
CREATE INDEX post_share_asked_by ON consortia.post_share USING btree (county, asked_by)
CREATE INDEX post_share_consortium ON consortia.post_share USING btree (county, consortium)
CREATE INDEX post_share_resource ON consortia.post_share USING btree (county, resource)
CREATE INDEX post_share_school ON consortia.post_share USING btree (county, school, asked_at)
CREATE INDEX post_share_teacher ON consortia.post_share USING btree (county, teacher)
CREATE INDEX post_terms_in_column ON messages.post_terms USING btree (county, in_column)
CREATE INDEX post_terms_newest ON messages.post_terms USING btree (county, published_at DESC, post DESC)
CREATE INDEX post_terms_terms ON messages.post_terms USING gin (terms, place)
CREATE INDEX post_version_author ON messages.post_version USING btree (county, author)
CREATE INDEX post_version_org ON messages.post_version USING btree (county, org)
CREATE INDEX post_withdrawn_by ON messages.post USING btree (county, withdrawn_by)
CREATE INDEX printout_about ON messages.printout USING btree (county, about)
CREATE INDEX printout_acting ON messages.printout USING btree (county, acting)
CREATE INDEX printout_asked_by ON messages.printout USING btree (county, asked_by, id)
CREATE INDEX printout_class ON messages.printout USING btree (county, class)
CREATE INDEX printout_expires_at ON messages.printout USING btree (county, expires_at)
CREATE INDEX printout_notice ON messages.printout USING btree (county, notice)
CREATE INDEX programme_changed_by ON consortia.programme USING btree (county, changed_by)
CREATE INDEX programme_consortium ON consortia.programme USING btree (county, consortium, began)
CREATE INDEX programme_school_org ON consortia.programme_school USING btree (county, org)
CREATE INDEX promotion_done_by ON people.promotion USING btree (county, done_by)
CREATE INDEX promotion_standing ON people.promotion USING btree (county, org, year, done_at) WHERE (undone_at IS NULL)
CREATE INDEX promotion_undone_by ON people.promotion USING btree (county, undone_by) WHERE (undone_by IS NOT NULL)
CREATE INDEX publication_published_by ON evaluation.publication USING btree (county, published_by)
CREATE INDEX publication_written_by ON evaluation.publication USING btree (county, written_by)
CREATE INDEX pupil_org ON people.pupil USING btree (county, org)
CREATE INDEX reading_org ON evaluation.reading USING btree (county, org)
CREATE INDEX reading_person ON messages.reading USING btree (county, person)
CREATE INDEX receipt_about ON messages.receipt USING btree (about, county)
CREATE INDEX receipt_entered_by ON messages.receipt USING btree (county, entered_by) WHERE (entered_by IS NOT NULL)
CREATE INDEX receipt_person ON messages.receipt USING btree (person, notice, county)
CREATE INDEX refused_picture_decided_by ON messages.refused_picture USING btree (county, decided_by)
CREATE INDEX refused_picture_listed ON messages.refused_picture USING btree (county, listed)
CREATE INDEX refused_picture_org ON messages.refused_picture USING btree (county, org, state)
CREATE INDEX refused_picture_uploader ON messages.refused_picture USING btree (county, uploader)
CREATE INDEX region_parent ON people.region USING btree (parent)
CREATE INDEX report_changed_by ON evaluation.report USING btree (county, changed_by)
CREATE INDEX report_period ON evaluation.report USING btree (county, period, snapshot)
CREATE INDEX report_replaces ON evaluation.report USING btree (county, replaces) WHERE (replaces IS NOT NULL)
CREATE INDEX resolution_conference ON governance.resolution USING btree (county, conference, decided_at)
CREATE INDEX resolution_decided_by ON governance.resolution USING btree (county, decided_by)
CREATE INDEX resolution_item ON governance.resolution USING btree (county, item)
CREATE INDEX resolution_matter ON governance.resolution USING btree (county, matter)
CREATE INDEX resolution_task ON governance.resolution USING btree (county, task)
CREATE INDEX resolution_vote ON governance.resolution USING btree (county, vote)
CREATE INDEX resource_category ON resources.resource USING btree (county, category, state)
CREATE INDEX resource_provider ON resources.resource USING btree (county, provider)
CREATE INDEX resource_search ON resources.resource USING gin (search)
CREATE INDEX return_changed_by ON evaluation.return USING btree (county, changed_by) WHERE (changed_by IS NOT NULL)
CREATE INDEX return_org ON evaluation.return USING btree (county, org)
CREATE INDEX robot_due ON notify.robot USING btree (county, at) WHERE (phase = ANY (ARRAY['waiting'::text, 'sending'::text]))
CREATE INDEX robot_org ON notify.robot USING btree (county, org)
CREATE INDEX role_grant_lent ON people.role_grant USING btree (county, lent_from) WHERE (lent_from IS NOT NULL)
CREATE INDEX role_grant_org ON people.role_grant USING btree (county, org, role)
CREATE INDEX role_grant_person ON people.role_grant USING btree (county, person)
CREATE INDEX round_decided_by ON evaluation.round USING btree (county, decided_by)
CREATE INDEX round_set_by ON evaluation.round USING btree (county, set_by)
CREATE INDEX round_undecided ON evaluation.round USING btree (county, finding) WHERE (decision IS NULL)
CREATE INDEX scheme_changed_by ON evaluation.scheme USING btree (county, changed_by)
CREATE INDEX school_org ON surveys.school USING btree (county, org)
CREATE INDEX school_set_aside_by ON surveys.school USING btree (county, set_aside_by) WHERE (set_aside_by IS NOT NULL)
CREATE INDEX seat_term_body ON governance.seat_term USING btree (county, body, seat, began)
CREATE INDEX seat_term_org ON governance.seat_term USING btree (county, org)
CREATE INDEX seat_term_person ON governance.seat_term USING btree (county, person)
CREATE INDEX seat_term_set_by ON governance.seat_term USING btree (county, set_by)
CREATE INDEX session_device ON platform.session USING btree (county, account, device_hash)
CREATE INDEX session_person ON platform.session USING btree (county, person)
CREATE INDEX sign_in_code_expires ON people.sign_in_code USING btree (county, expires_at)
CREATE INDEX snapshot_closed_by ON evaluation.snapshot USING btree (county, closed_by)
CREATE INDEX snapshot_first_by ON evaluation.snapshot USING btree (county, first_by) WHERE (first_by IS NOT NULL)
CREATE INDEX snapshot_frozen_by ON evaluation.snapshot USING btree (county, frozen_by)
CREATE INDEX submission_handed_in_by ON evaluation.submission USING btree (county, handed_in_by)
CREATE INDEX survey_changed_by ON surveys.survey USING btree (county, changed_by)
CREATE INDEX survey_opened_by ON surveys.survey USING btree (county, opened_by) WHERE (opened_by IS NOT NULL)
CREATE INDEX sweep_run_began ON platform.sweep_run USING btree (county, began_at)
CREATE INDEX task_asking_org ON governance.task USING btree (county, asking_org)
CREATE INDEX task_began ON governance.task USING btree (county, began)
CREATE INDEX task_due ON governance.task USING btree (county, due_on) WHERE (state = 'open'::text)
CREATE INDEX task_evidence_added_by ON governance.task_evidence USING btree (county, added_by)
CREATE INDEX task_evidence_of ON governance.task_evidence USING btree (county, task, added_at)
CREATE INDEX task_evidence_org ON governance.task_evidence USING btree (county, org)
CREATE INDEX task_handed_in_by ON governance.task USING btree (county, handed_in_by)
CREATE INDEX task_in_charge ON governance.task USING btree (county, in_charge)
CREATE INDEX task_matter ON governance.task USING btree (county, matter)
CREATE INDEX task_org ON governance.task USING btree (county, org)
CREATE INDEX task_set_by ON governance.task USING btree (county, set_by)
CREATE INDEX task_step_done_by ON governance.task_step USING btree (county, done_by)
CREATE INDEX task_step_of ON governance.task_step USING btree (county, task, at)
CREATE INDEX task_step_org ON governance.task_step USING btree (county, org)
CREATE INDEX ticket_expires ON people.ticket USING btree (county, expires_at)
CREATE INDEX ticket_person ON people.ticket USING btree (county, person)
CREATE INDEX vetting_provider ON resources.vetting USING btree (county, provider, recorded_at)
CREATE INDEX vote_cast_org ON governance.vote_cast USING btree (county, org)
CREATE INDEX vote_choice_of ON governance.vote_choice USING btree (county, vote, is_secret)
CREATE INDEX vote_choice_org ON governance.vote_choice USING btree (county, org)
CREATE INDEX vote_closed_by ON governance.vote USING btree (county, closed_by)
CREATE INDEX vote_conference ON governance.vote USING btree (county, conference, opened_at)
CREATE INDEX vote_item ON governance.vote USING btree (county, item)
CREATE INDEX vote_opened_by ON governance.vote USING btree (county, opened_by)
CREATE UNIQUE INDEX account_county_login_key ON people.account USING btree (county, login)
CREATE UNIQUE INDEX account_current ON people.account USING btree (county, person) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX account_pkey ON people.account USING btree (county, id)
CREATE UNIQUE INDEX agenda_item_pkey ON governance.agenda_item USING btree (county, id)
CREATE UNIQUE INDEX agenda_material_pkey ON governance.agenda_material USING btree (county, id)
CREATE UNIQUE INDEX agenda_minutes_pkey ON governance.agenda_minutes USING btree (county, item)
CREATE UNIQUE INDEX alert_open ON evaluation.alert USING btree (county, period, indicator) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX alert_pkey ON evaluation.alert USING btree (county, id)
CREATE UNIQUE INDEX alias_county_conversation_number_key ON messages.alias USING btree (county, conversation, number)
CREATE UNIQUE INDEX alias_pkey ON messages.alias USING btree (county, conversation, person)
CREATE UNIQUE INDEX answer_pkey ON surveys.answer USING btree (county, id)
CREATE UNIQUE INDEX area_county_tree_code_key ON people.area USING btree (county, tree, code)
CREATE UNIQUE INDEX area_pkey ON people.area USING btree (county, id)
CREATE UNIQUE INDEX asking_pkey ON people.asking USING btree (county, id)
CREATE UNIQUE INDEX attachment_pkey ON messages.attachment USING btree (county, id)
CREATE UNIQUE INDEX audit_link_county_audit_key ON platform.audit_link USING btree (county, audit)
CREATE UNIQUE INDEX audit_link_pkey ON platform.audit_link USING btree (county, seq)
CREATE UNIQUE INDEX audit_pkey ON platform.audit USING btree (county, id)
CREATE UNIQUE INDEX audit_subject_pkey ON platform.audit_subject USING btree (county, subject, audit)
CREATE UNIQUE INDEX ballot_key_county_survey_org_key ON surveys.ballot_key USING btree (county, survey, org)
CREATE UNIQUE INDEX ballot_key_pkey ON surveys.ballot_key USING btree (county, id)
CREATE UNIQUE INDEX body_pkey ON governance.body USING btree (county, id)
CREATE UNIQUE INDEX booking_pkey ON resources.booking USING btree (county, id)
CREATE UNIQUE INDEX build_report_pkey ON governance.build_report USING btree (county, id)
CREATE UNIQUE INDEX build_target_pkey ON governance.build_target USING btree (county, id)
CREATE UNIQUE INDEX calendar_key_hash ON governance.calendar_key USING btree (county, token_hash)
CREATE UNIQUE INDEX calendar_key_pkey ON governance.calendar_key USING btree (county, person)
CREATE UNIQUE INDEX calendar_mark_pkey ON needs.calendar_mark USING btree (county)
CREATE UNIQUE INDEX category_pkey ON resources.category USING btree (code)
CREATE UNIQUE INDEX change_limit_pkey ON intake.change_limit USING btree (county)
CREATE UNIQUE INDEX charter_county_body_began_key ON governance.charter USING btree (county, body, began)
CREATE UNIQUE INDEX charter_county_body_number_key ON governance.charter USING btree (county, body, number)
CREATE UNIQUE INDEX charter_pkey ON governance.charter USING btree (county, id)
CREATE UNIQUE INDEX claim_pkey ON people.claim USING btree (county, id)
CREATE UNIQUE INDEX class_county_org_stage_entry_year_system_number_key ON people.class USING btree (county, org, stage, entry_year, system, number) NULLS NOT DISTINCT
CREATE UNIQUE INDEX class_pkey ON people.class USING btree (county, id)
CREATE UNIQUE INDEX collection_county_form_period_key ON evaluation.collection USING btree (county, form, period)
CREATE UNIQUE INDEX collection_pkey ON evaluation.collection USING btree (county, id)
CREATE UNIQUE INDEX comment_pkey ON messages.comment USING btree (county, id)
CREATE UNIQUE INDEX comment_report_pkey ON messages.comment_report USING btree (county, comment, reporter)
CREATE UNIQUE INDEX conference_pkey ON governance.conference USING btree (county, id)
CREATE UNIQUE INDEX conference_presence_pkey ON governance.conference_presence USING btree (county, id)
CREATE UNIQUE INDEX conference_seat_pkey ON governance.conference_seat USING btree (county, conference, org)
CREATE UNIQUE INDEX consent_pkey ON people.consent USING btree (county, id)
CREATE UNIQUE INDEX contact_current ON people.contact USING btree (county, pupil, worker) WHERE (ended IS NULL)
CREATE UNIQUE INDEX contact_pkey ON people.contact USING btree (county, id)
CREATE UNIQUE INDEX conversation_of_class ON messages.conversation USING btree (county, class) WHERE (kind = 'class'::text)
CREATE UNIQUE INDEX conversation_of_pupil ON messages.conversation USING btree (county, opened_by) WHERE ((kind = 'pupil'::text) AND (closed_at IS NULL))
CREATE UNIQUE INDEX conversation_once ON messages.conversation USING btree (county, child, guardian, teacher, notice) NULLS NOT DISTINCT WHERE (kind = 'talk'::text)
CREATE UNIQUE INDEX conversation_pkey ON messages.conversation USING btree (county, id)
CREATE UNIQUE INDEX county_pkey ON people.county USING btree (county)
CREATE UNIQUE INDEX court_order_pkey ON people.court_order USING btree (county, id)
CREATE UNIQUE INDEX cursor_pkey ON platform.cursor USING btree (county, listener)
CREATE UNIQUE INDEX data_copy_county_pupil_asked_by_key ON people.data_copy USING btree (county, pupil, asked_by)
CREATE UNIQUE INDEX data_copy_pkey ON people.data_copy USING btree (county, id)
CREATE UNIQUE INDEX decline_pkey ON needs.decline USING btree (county, offer, side)
CREATE UNIQUE INDEX delivery_gathers ON notify.delivery USING btree (person, county) WHERE gathers
CREATE UNIQUE INDEX delivery_pkey ON notify.delivery USING btree (id, county)
CREATE UNIQUE INDEX device_county_endpoint_hash_key ON notify.device USING btree (county, endpoint_hash)
CREATE UNIQUE INDEX device_pkey ON notify.device USING btree (county, id)
CREATE UNIQUE INDEX duty_list_county_began_key ON governance.duty_list USING btree (county, began)
CREATE UNIQUE INDEX duty_list_county_number_key ON governance.duty_list USING btree (county, number)
CREATE UNIQUE INDEX duty_list_draft ON governance.duty_list USING btree (county) WHERE (number IS NULL)
CREATE UNIQUE INDEX duty_list_pkey ON governance.duty_list USING btree (county, id)
CREATE UNIQUE INDEX duty_matter_pkey ON governance.duty_matter USING btree (county, list, code)
CREATE UNIQUE INDEX duty_partner_pkey ON governance.duty_partner USING btree (county, duty, org)
CREATE UNIQUE INDEX duty_pkey ON governance.duty USING btree (county, id)
CREATE UNIQUE INDEX duty_step_pkey ON governance.duty_step USING btree (county, duty, step)
CREATE UNIQUE INDEX engagement_county_offer_key ON needs.engagement USING btree (county, offer)
CREATE UNIQUE INDEX engagement_pkey ON needs.engagement USING btree (county, id)
CREATE UNIQUE INDEX enrolment_current ON people.enrolment USING btree (county, pupil) WHERE (ended IS NULL)
CREATE UNIQUE INDEX enrolment_pkey ON people.enrolment USING btree (county, id)
CREATE UNIQUE INDEX erased_row_county_erasure_position_key ON people.erased_row USING btree (county, erasure, "position")
CREATE UNIQUE INDEX erased_row_pkey ON people.erased_row USING btree (county, id)
CREATE UNIQUE INDEX erasure_pkey ON people.erasure USING btree (county, id)
CREATE UNIQUE INDEX event_pkey ON platform.event USING btree (county, id)
CREATE UNIQUE INDEX export_pkey ON exports.export USING btree (county, id)
CREATE UNIQUE INDEX factor_county_credential_key ON people.factor USING btree (county, credential)
CREATE UNIQUE INDEX factor_pkey ON people.factor USING btree (county, id)
CREATE UNIQUE INDEX family_change_pkey ON needs.family_change USING btree (county, family)
CREATE UNIQUE INDEX family_request_pkey ON people.family_request USING btree (county, id)
CREATE UNIQUE INDEX feedback_pkey ON needs.feedback USING btree (county, engagement, person)
CREATE UNIQUE INDEX file_part_pkey ON platform.file_part USING btree (county, file, at)
CREATE UNIQUE INDEX file_pkey ON platform.file USING btree (county, id)
CREATE UNIQUE INDEX finding_pkey ON evaluation.finding USING btree (county, id)
CREATE UNIQUE INDEX follower_pkey ON messages.follower USING btree (county, in_column, person)
CREATE UNIQUE INDEX form_pkey ON evaluation.form USING btree (county, code, version)
CREATE UNIQUE INDEX gathering_pkey ON consortia.gathering USING btree (county, id)
CREATE UNIQUE INDEX glass_pkey ON people.glass USING btree (county, id)
CREATE UNIQUE INDEX grant_request_pkey ON people.grant_request USING btree (county, id)
CREATE UNIQUE INDEX grant_request_waiting ON people.grant_request USING btree (county, person, role, org) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX guardianship_current ON people.guardianship USING btree (county, pupil, guardian) WHERE (ended IS NULL)
CREATE UNIQUE INDEX guardianship_pkey ON people.guardianship USING btree (county, id)
CREATE UNIQUE INDEX held_pkey ON notify.held USING btree (county, person, event, topic)
CREATE UNIQUE INDEX idempotency_pkey ON platform.idempotency USING btree (county, holder, key)
CREATE UNIQUE INDEX identity_county_issuer_subject_key ON people.identity USING btree (county, issuer, subject)
CREATE UNIQUE INDEX identity_pkey ON people.identity USING btree (county, id)
CREATE UNIQUE INDEX import_run_pkey ON intake.import_run USING btree (county, id)
CREATE UNIQUE INDEX indicator_pkey ON evaluation.indicator USING btree (county, code, version)
CREATE UNIQUE INDEX invitation_county_token_hash_key ON people.invitation USING btree (county, token_hash)
CREATE UNIQUE INDEX invitation_pkey ON people.invitation USING btree (county, person)
CREATE UNIQUE INDEX invitation_pkey ON surveys.invitation USING btree (county, survey, person)
CREATE UNIQUE INDEX issuer_way_pkey ON people.issuer_way USING btree (county, state_hash)
CREATE UNIQUE INDEX item_pkey ON notify.item USING btree (person, seq, county)
CREATE UNIQUE INDEX item_told_once ON notify.item USING btree (event, person, topic, county)
CREATE UNIQUE INDEX kept_file_pkey ON platform.kept_file USING btree (county, id)
CREATE UNIQUE INDEX language_pkey ON resources.language USING btree (county, name)
CREATE UNIQUE INDEX leaving_away ON people.leaving USING btree (county, pupil) WHERE (state = 'away'::text)
CREATE UNIQUE INDEX leaving_pkey ON people.leaving USING btree (county, id)
CREATE UNIQUE INDEX leaving_waiting ON people.leaving USING btree (county, pupil) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX legal_hold_pkey ON people.legal_hold USING btree (county, id)
CREATE UNIQUE INDEX listed_picture_pkey ON messages.listed_picture USING btree (county, id)
CREATE UNIQUE INDEX listed_word_once ON messages.listed_word USING btree (county, org, words) NULLS NOT DISTINCT WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX listed_word_pkey ON messages.listed_word USING btree (county, id)
CREATE UNIQUE INDEX mail_address_asked ON notify.mail_address USING btree (county, person) WHERE (confirmed_at IS NULL)
CREATE UNIQUE INDEX mail_address_confirmed ON notify.mail_address USING btree (county, person) WHERE (confirmed_at IS NOT NULL)
CREATE UNIQUE INDEX mail_address_pkey ON notify.mail_address USING btree (county, id)
CREATE UNIQUE INDEX mailbox_pkey ON notify.mailbox USING btree (person, county)
CREATE UNIQUE INDEX match_run_pkey ON needs.match_run USING btree (county, id)
CREATE UNIQUE INDEX matter_pkey ON governance.matter USING btree (county, id)
CREATE UNIQUE INDEX matter_step_pkey ON governance.matter_step USING btree (county, id)
CREATE UNIQUE INDEX meeting_pkey ON needs.meeting USING btree (county, id)
CREATE UNIQUE INDEX member_pkey ON messages.member USING btree (county, conversation, person)
CREATE UNIQUE INDEX membership_current_area ON people.membership USING btree (county, tree, area) WHERE ((ended IS NULL) AND (area IS NOT NULL))
CREATE UNIQUE INDEX membership_current_org ON people.membership USING btree (county, tree, org) WHERE ((ended IS NULL) AND (org IS NOT NULL))
CREATE UNIQUE INDEX membership_current_person ON people.membership USING btree (county, tree, person) WHERE ((ended IS NULL) AND (person IS NOT NULL))
CREATE UNIQUE INDEX membership_current_region ON people.membership USING btree (county, tree, region) WHERE ((ended IS NULL) AND (region IS NOT NULL))
CREATE UNIQUE INDEX membership_pkey ON people.membership USING btree (county, id)
CREATE UNIQUE INDEX message_attachment_county_attachment_key ON messages.message_attachment USING btree (county, attachment)
CREATE UNIQUE INDEX message_attachment_pkey ON messages.message_attachment USING btree (county, message, at)
CREATE UNIQUE INDEX message_county_conversation_seq_key ON messages.message USING btree (county, conversation, seq)
CREATE UNIQUE INDEX message_pkey ON messages.message USING btree (county, id)
CREATE UNIQUE INDEX minutes_change_county_item_seq_key ON governance.minutes_change USING btree (county, item, seq)
CREATE UNIQUE INDEX minutes_change_pkey ON governance.minutes_change USING btree (county, id)
CREATE UNIQUE INDEX moderation_item_once ON messages.moderation_item USING btree (county, message, cause, reporter) NULLS NOT DISTINCT
CREATE UNIQUE INDEX moderation_item_pkey ON messages.moderation_item USING btree (county, id)
CREATE UNIQUE INDEX need_county_code_key ON needs.need USING btree (county, code)
CREATE UNIQUE INDEX need_pkey ON needs.need USING btree (county, id)
CREATE UNIQUE INDEX notice_attachment_county_attachment_key ON messages.notice_attachment USING btree (county, attachment)
CREATE UNIQUE INDEX notice_attachment_pkey ON messages.notice_attachment USING btree (county, notice, at)
CREATE UNIQUE INDEX notice_of_sender ON messages.notice USING btree (county, id, sender)
CREATE UNIQUE INDEX notice_pkey ON messages.notice USING btree (county, id)
CREATE UNIQUE INDEX offer_open ON needs.offer USING btree (county, need) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX offer_pkey ON needs.offer USING btree (county, id)
CREATE UNIQUE INDEX opening_pkey ON messages.opening USING btree (county, id)
CREATE UNIQUE INDEX opening_step_pkey ON messages.opening_step USING btree (county, opening, kind)
CREATE UNIQUE INDEX organisation_county_code_key ON people.organisation USING btree (county, code)
CREATE UNIQUE INDEX organisation_pkey ON people.organisation USING btree (county, id)
CREATE UNIQUE INDEX outside_id_pkey ON people.outside_id USING btree (county, source, kind, sourced_id)
CREATE UNIQUE INDEX own_purpose_text_pkey ON people.own_purpose_text USING btree (county, purpose, version)
CREATE UNIQUE INDEX pack_pkey ON oversight.pack USING btree (county, id)
CREATE UNIQUE INDEX pair_county_conversation_id_key ON messages.pair USING btree (county, conversation, id)
CREATE UNIQUE INDEX pair_now ON messages.pair USING btree (county, conversation) WHERE (until IS NULL)
CREATE UNIQUE INDEX pair_pkey ON messages.pair USING btree (county, id)
CREATE UNIQUE INDEX paper_answer_pkey ON messages.paper_answer USING btree (county, id)
CREATE UNIQUE INDEX paper_pkey ON surveys.paper USING btree (county, sha256)
CREATE UNIQUE INDEX participant_pkey ON consortia.participant USING btree (county, gathering, person)
CREATE UNIQUE INDEX peer_county_pkey ON governance.peer_county USING btree (county, code)
CREATE UNIQUE INDEX period_began ON evaluation.period USING btree (county, kind, began)
CREATE UNIQUE INDEX period_pkey ON evaluation.period USING btree (county, id)
CREATE UNIQUE INDEX person_county_code_key ON people.person USING btree (county, code)
CREATE UNIQUE INDEX person_pkey ON people.person USING btree (county, id)
CREATE UNIQUE INDEX planned_row_pkey ON intake.planned_row USING btree (county, run, "position")
CREATE UNIQUE INDEX policy_clause_county_version_anchor_key ON governance.policy_clause USING btree (county, version, anchor)
CREATE UNIQUE INDEX policy_clause_pkey ON governance.policy_clause USING btree (county, version, "position")
CREATE UNIQUE INDEX policy_finding_left_pkey ON governance.policy_finding_left USING btree (county, id)
CREATE UNIQUE INDEX policy_link_pkey ON governance.policy_link USING btree (county, version, "position")
CREATE UNIQUE INDEX policy_pkey ON governance.policy USING btree (county, id)
CREATE UNIQUE INDEX policy_version_county_policy_number_key ON governance.policy_version USING btree (county, policy, number)
CREATE UNIQUE INDEX policy_version_draft ON governance.policy_version USING btree (county, policy) WHERE (number IS NULL)
CREATE UNIQUE INDEX policy_version_pkey ON governance.policy_version USING btree (county, id)
CREATE UNIQUE INDEX post_attachment_county_attachment_key ON messages.post_attachment USING btree (county, attachment)
CREATE UNIQUE INDEX post_attachment_pkey ON messages.post_attachment USING btree (county, post, attachment)
CREATE UNIQUE INDEX post_column_pkey ON messages.post_column USING btree (county, id)
CREATE UNIQUE INDEX post_like_pkey ON messages.post_like USING btree (county, post, person)
CREATE UNIQUE INDEX post_pkey ON messages.post USING btree (county, id)
CREATE UNIQUE INDEX post_share_pkey ON consortia.post_share USING btree (county, id)
CREATE UNIQUE INDEX post_terms_pkey ON messages.post_terms USING btree (county, post)
CREATE UNIQUE INDEX post_version_pkey ON messages.post_version USING btree (county, post, version)
CREATE UNIQUE INDEX printout_pkey ON messages.printout USING btree (county, id)
CREATE UNIQUE INDEX programme_pkey ON consortia.programme USING btree (county, id)
CREATE UNIQUE INDEX programme_school_pkey ON consortia.programme_school USING btree (county, programme, org)
CREATE UNIQUE INDEX promotion_pkey ON people.promotion USING btree (county, id)
CREATE UNIQUE INDEX provider_county_code_key ON resources.provider USING btree (county, code)
CREATE UNIQUE INDEX provider_org ON resources.provider USING btree (county, org) WHERE (org IS NOT NULL)
CREATE UNIQUE INDEX provider_person ON resources.provider USING btree (county, person) WHERE (person IS NOT NULL)
CREATE UNIQUE INDEX provider_pkey ON resources.provider USING btree (county, id)
CREATE UNIQUE INDEX publication_pkey ON evaluation.publication USING btree (county, report)
CREATE UNIQUE INDEX pupil_county_student_no_key ON people.pupil USING btree (county, student_no)
CREATE UNIQUE INDEX pupil_pkey ON people.pupil USING btree (county, person)
CREATE UNIQUE INDEX purpose_pkey ON people.purpose USING btree (code)
CREATE UNIQUE INDEX purpose_text_pkey ON people.purpose_text USING btree (purpose, version)
CREATE UNIQUE INDEX push_key_county_key ON notify.push_key USING btree (county)
CREATE UNIQUE INDEX push_key_pkey ON notify.push_key USING btree (county, id)
CREATE UNIQUE INDEX reading_county_period_fact_org_key ON evaluation.reading USING btree (county, period, fact, org) NULLS NOT DISTINCT
CREATE UNIQUE INDEX reading_pkey ON evaluation.reading USING btree (county, id)
CREATE UNIQUE INDEX reading_pkey ON messages.reading USING btree (county, conversation, person)
CREATE UNIQUE INDEX receipt_pkey ON messages.receipt USING btree (notice, person, about, county)
CREATE UNIQUE INDEX receipt_slip ON messages.receipt USING btree (county, slip) WHERE (slip IS NOT NULL)
CREATE UNIQUE INDEX recovery_code_pkey ON people.recovery_code USING btree (county, person, hash)
CREATE UNIQUE INDEX refused_picture_county_attachment_key ON messages.refused_picture USING btree (county, attachment)
CREATE UNIQUE INDEX refused_picture_pkey ON messages.refused_picture USING btree (county, id)
CREATE UNIQUE INDEX region_pkey ON people.region USING btree (code)
CREATE UNIQUE INDEX report_pkey ON evaluation.report USING btree (county, id)
CREATE UNIQUE INDEX resolution_pkey ON governance.resolution USING btree (county, id)
CREATE UNIQUE INDEX resource_county_code_key ON resources.resource USING btree (county, code)
CREATE UNIQUE INDEX resource_pkey ON resources.resource USING btree (county, id)
CREATE UNIQUE INDEX return_county_collection_org_key ON evaluation.return USING btree (county, collection, org)
CREATE UNIQUE INDEX return_pkey ON evaluation.return USING btree (county, id)
CREATE UNIQUE INDEX robot_pkey ON notify.robot USING btree (county, id)
CREATE UNIQUE INDEX role_grant_administrator ON people.role_grant USING btree (county, person) WHERE ((role = ANY (ARRAY['system_admin'::text, 'security_admin'::text, 'audit_admin'::text])) AND (ended IS NULL))
CREATE UNIQUE INDEX role_grant_pkey ON people.role_grant USING btree (county, id)
CREATE UNIQUE INDEX round_county_finding_number_key ON evaluation.round USING btree (county, finding, number)
CREATE UNIQUE INDEX round_pkey ON evaluation.round USING btree (county, id)
CREATE UNIQUE INDEX run_part_pkey ON needs.run_part USING btree (county, run, kind, number)
CREATE UNIQUE INDEX scheme_pkey ON evaluation.scheme USING btree (county, code, version)
CREATE UNIQUE INDEX school_pkey ON surveys.school USING btree (county, survey, org)
CREATE UNIQUE INDEX school_year_pkey ON people.school_year USING btree (county, year)
CREATE UNIQUE INDEX schooling_pkey ON people.schooling USING btree (county, org, stage, entry_year)
CREATE UNIQUE INDEX sealed_key_pkey ON platform.sealed_key USING btree (county, id)
CREATE UNIQUE INDEX seat_term_of_one ON governance.seat_term USING btree (county, body, seat, began) WHERE ((seat = ANY (ARRAY['chair'::text, 'head'::text])) AND (began IS DISTINCT FROM ended))
CREATE UNIQUE INDEX seat_term_open ON governance.seat_term USING btree (county, body, seat) WHERE ((seat = ANY (ARRAY['chair'::text, 'head'::text])) AND (ended IS NULL))
CREATE UNIQUE INDEX seat_term_pkey ON governance.seat_term USING btree (county, id)
CREATE UNIQUE INDEX session_county_token_hash_key ON platform.session USING btree (county, token_hash)
CREATE UNIQUE INDEX session_pkey ON platform.session USING btree (county, id)
CREATE UNIQUE INDEX set_aside_pkey ON platform.set_aside USING btree (county, listener, event)
CREATE UNIQUE INDEX setup_link_pkey ON people.setup_link USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_code_county_ticket_hash_key ON people.sign_in_code USING btree (county, ticket_hash)
CREATE UNIQUE INDEX sign_in_code_pkey ON people.sign_in_code USING btree (county, id)
CREATE UNIQUE INDEX sms_pkey ON platform.sms USING btree (county, id)
CREATE UNIQUE INDEX snapshot_county_period_number_key ON evaluation.snapshot USING btree (county, period, number)
CREATE UNIQUE INDEX snapshot_pkey ON evaluation.snapshot USING btree (county, id)
CREATE UNIQUE INDEX submission_county_of_return_number_key ON evaluation.submission USING btree (county, of_return, number)
CREATE UNIQUE INDEX submission_pkey ON evaluation.submission USING btree (county, id)
CREATE UNIQUE INDEX survey_pkey ON surveys.survey USING btree (county, id)
CREATE UNIQUE INDEX sweep_run_pkey ON platform.sweep_run USING btree (county, id)
CREATE UNIQUE INDEX tally_pkey ON surveys.tally USING btree (county, survey, org, question, value)
CREATE UNIQUE INDEX task_evidence_county_attachment_key ON governance.task_evidence USING btree (county, attachment)
CREATE UNIQUE INDEX task_evidence_pkey ON governance.task_evidence USING btree (county, id)
CREATE UNIQUE INDEX task_pkey ON governance.task USING btree (county, id)
CREATE UNIQUE INDEX task_step_pkey ON governance.task_step USING btree (county, id)
CREATE UNIQUE INDEX throttle_pkey ON platform.throttle USING btree (county, key)
CREATE UNIQUE INDEX ticket_pkey ON people.ticket USING btree (county, token_hash)
CREATE UNIQUE INDEX used_ballot_pkey ON surveys.used_ballot USING btree (county, survey, sha256, what)
CREATE UNIQUE INDEX verification_pkey ON oversight.verification USING btree (county, at)
CREATE UNIQUE INDEX vetting_pkey ON resources.vetting USING btree (county, id)
CREATE UNIQUE INDEX vote_cast_pkey ON governance.vote_cast USING btree (county, vote, org)
CREATE UNIQUE INDEX vote_choice_pkey ON governance.vote_choice USING btree (county, vote, org)
CREATE UNIQUE INDEX vote_county_id_is_secret_key ON governance.vote USING btree (county, id, is_secret)
CREATE UNIQUE INDEX vote_open ON governance.vote USING btree (county, item) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX vote_pkey ON governance.vote USING btree (county, id)
CREATE UNIQUE INDEX workplace_pkey ON notify.workplace USING btree (county, org)

-- row security
consortia.gathering enabled=t forced=t
consortia.participant enabled=t forced=t
consortia.post_share enabled=t forced=t
consortia.programme enabled=t forced=t
consortia.programme_school enabled=t forced=t
evaluation.alert enabled=t forced=t
evaluation.collection enabled=t forced=t
evaluation.finding enabled=t forced=t
evaluation.form enabled=t forced=t
evaluation.indicator enabled=t forced=t
evaluation.period enabled=t forced=t
evaluation.publication enabled=t forced=t
evaluation.reading enabled=t forced=t
evaluation.report enabled=t forced=t
evaluation.return enabled=t forced=t
evaluation.round enabled=t forced=t
evaluation.scheme enabled=t forced=t
evaluation.snapshot enabled=t forced=t
evaluation.submission enabled=t forced=t
exports.export enabled=t forced=t
governance.agenda_item enabled=t forced=t
governance.agenda_material enabled=t forced=t
governance.agenda_minutes enabled=t forced=t
governance.body enabled=t forced=t
governance.build_report enabled=t forced=t
governance.build_target enabled=t forced=t
governance.calendar_key enabled=t forced=t
governance.charter enabled=t forced=t
governance.conference enabled=t forced=t
governance.conference_presence enabled=t forced=t
governance.conference_seat enabled=t forced=t
governance.duty enabled=t forced=t
governance.duty_list enabled=t forced=t
governance.duty_matter enabled=t forced=t
governance.duty_partner enabled=t forced=t
governance.duty_step enabled=t forced=t
governance.matter enabled=t forced=t
governance.matter_step enabled=t forced=t
governance.minutes_change enabled=t forced=t
governance.peer_county enabled=t forced=t
governance.policy enabled=t forced=t
governance.policy_clause enabled=t forced=t
governance.policy_finding_left enabled=t forced=t
governance.policy_link enabled=t forced=t
governance.policy_version enabled=t forced=t
governance.resolution enabled=t forced=t
governance.seat_term enabled=t forced=t
governance.task enabled=t forced=t
governance.task_evidence enabled=t forced=t
governance.task_step enabled=t forced=t
governance.vote enabled=t forced=t
governance.vote_cast enabled=t forced=t
governance.vote_choice enabled=t forced=t
intake.change_limit enabled=t forced=t
intake.import_run enabled=t forced=t
intake.planned_row enabled=t forced=t
messages.alias enabled=t forced=t
messages.attachment enabled=t forced=t
messages.comment enabled=t forced=t
messages.comment_report enabled=t forced=t
messages.conversation enabled=t forced=t
messages.follower enabled=t forced=t
messages.listed_picture enabled=t forced=t
messages.listed_word enabled=t forced=t
messages.member enabled=t forced=t
messages.message enabled=t forced=t
messages.message_attachment enabled=t forced=t
messages.moderation_item enabled=t forced=t
messages.notice enabled=t forced=t
messages.notice_attachment enabled=t forced=t
messages.opening enabled=t forced=t
messages.opening_step enabled=t forced=t
messages.pair enabled=t forced=t
messages.paper_answer enabled=t forced=t
messages.post enabled=t forced=t
messages.post_attachment enabled=t forced=t
messages.post_column enabled=t forced=t
messages.post_like enabled=t forced=t
messages.post_terms enabled=t forced=f
messages.post_version enabled=t forced=t
messages.printout enabled=t forced=t
messages.reading enabled=t forced=t
messages.receipt enabled=t forced=t
messages.refused_picture enabled=t forced=t
needs.calendar_mark enabled=t forced=t
needs.decline enabled=t forced=t
needs.engagement enabled=t forced=t
needs.family_change enabled=t forced=t
needs.feedback enabled=t forced=t
needs.match_run enabled=t forced=t
needs.meeting enabled=t forced=t
needs.need enabled=t forced=t
needs.offer enabled=t forced=t
needs.run_part enabled=t forced=t
notify.delivery enabled=t forced=t
notify.device enabled=t forced=t
notify.held enabled=t forced=t
notify.item enabled=t forced=t
notify.mail_address enabled=t forced=t
notify.mailbox enabled=t forced=t
notify.push_key enabled=t forced=t
notify.robot enabled=t forced=t
notify.workplace enabled=t forced=t
oversight.pack enabled=t forced=t
oversight.verification enabled=t forced=t
people.account enabled=t forced=t
people.area enabled=t forced=t
people.asking enabled=t forced=t
people.claim enabled=t forced=t
people.class enabled=t forced=t
people.consent enabled=t forced=t
people.contact enabled=t forced=t
people.county enabled=f forced=f
people.court_order enabled=t forced=t
people.data_copy enabled=t forced=t
people.enrolment enabled=t forced=t
people.erased_row enabled=t forced=t
people.erasure enabled=t forced=t
people.factor enabled=t forced=t
people.family_request enabled=t forced=t
people.glass enabled=t forced=t
people.grant_request enabled=t forced=t
people.guardianship enabled=t forced=t
people.identity enabled=t forced=t
people.invitation enabled=t forced=t
people.issuer_way enabled=t forced=t
people.leaving enabled=t forced=t
people.legal_hold enabled=t forced=t
people.membership enabled=t forced=t
people.organisation enabled=t forced=t
people.outside_id enabled=t forced=t
people.own_purpose_text enabled=t forced=t
people.person enabled=t forced=t
people.promotion enabled=t forced=t
people.pupil enabled=t forced=t
people.purpose enabled=f forced=f
people.purpose_text enabled=f forced=f
people.recovery_code enabled=t forced=t
people.region enabled=f forced=f
people.role_grant enabled=t forced=t
people.school_year enabled=t forced=t
people.schooling enabled=t forced=t
people.setup_link enabled=f forced=f
people.sign_in_code enabled=t forced=t
people.ticket enabled=t forced=t
platform.audit enabled=t forced=t
platform.audit_link enabled=t forced=t
platform.audit_subject enabled=t forced=t
platform.cursor enabled=t forced=t
platform.event enabled=t forced=t
platform.file enabled=t forced=t
platform.file_part enabled=t forced=t
platform.idempotency enabled=t forced=t
platform.kept_file enabled=t forced=t
platform.sealed_key enabled=t forced=t
platform.session enabled=t forced=t
platform.set_aside enabled=t forced=t
platform.sms enabled=t forced=t
platform.sweep_run enabled=t forced=t
platform.throttle enabled=t forced=t
resources.booking enabled=t forced=t
resources.category enabled=f forced=f
resources.language enabled=t forced=t
resources.provider enabled=t forced=t
resources.resource enabled=t forced=t
resources.vetting enabled=t forced=t
surveys.answer enabled=t forced=t
surveys.ballot_key enabled=t forced=t
surveys.invitation enabled=t forced=t
surveys.paper enabled=t forced=t
surveys.school enabled=t forced=t
surveys.survey enabled=t forced=t
surveys.tally enabled=t forced=t
surveys.used_ballot enabled=t forced=t

-- policies
consortia.gathering members: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (consortium = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
consortia.participant concerned: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (host = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
consortia.post_share concerned: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (teacher = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (school = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
consortia.programme members: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (consortium = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
consortia.programme_school members: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (consortium = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
evaluation.alert county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.collection county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.finding county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.form county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.indicator county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.period county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.publication county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.reading county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.report county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.return county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.round county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.scheme county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.snapshot county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
evaluation.submission county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
exports.export holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (asked_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
governance.agenda_item called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.agenda_material called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.agenda_minutes called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.body county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.build_report county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.build_target county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.calendar_key own: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
governance.charter county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.conference called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (orgs && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.conference_presence called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (orgs && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.conference_seat called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (orgs && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.duty county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.duty_list county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.duty_matter county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.duty_partner county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.duty_step county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.matter holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (raised_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (for_school = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
governance.matter_step holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (raised_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (for_school = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
governance.minutes_change called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.peer_county county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.policy county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.policy_clause county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.policy_finding_left county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.policy_link county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.policy_version county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.resolution called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.seat_term county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
governance.task holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (co_orgs && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.task_evidence system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
governance.task_step offices: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
governance.vote called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.vote_cast called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
governance.vote_choice called: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (readers && (string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))
intake.change_limit reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
intake.import_run reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
intake.planned_row reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.alias holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.attachment holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (uploader = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.comment holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.comment_report system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.conversation holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (kind = 'class'::text) OR (kind = 'project'::text) OR (kind = 'case'::text) OR (teacher = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR ((guardian = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) AND (child = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))))
messages.follower holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.listed_picture keepers: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.listed_word keepers: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.member holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.message holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR ((side = ANY (ARRAY['guardian'::text, 'teacher'::text])) AND (writer = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])))))
messages.message_attachment system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.moderation_item holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.notice holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (sender = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.notice_attachment system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.opening system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.opening_step system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.pair system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.paper_answer system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.post holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (author = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.post_attachment system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.post_column county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
messages.post_like holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.post_terms system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
messages.post_version holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (author = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.printout holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (asked_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.reading holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.receipt holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (sender = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
messages.refused_picture keepers: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.calendar_mark reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
needs.decline county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
needs.engagement holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (subject = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (opener = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (provider = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.family_change reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
needs.feedback holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (subject = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.match_run holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
needs.meeting holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (subject = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (opener = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (provider = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.need holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (subject = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (opener = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.offer holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (subject = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (opener = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (provider = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
needs.run_part reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['county'::text, 'system'::text])))
notify.delivery holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.device holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.held system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
notify.item holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.mail_address holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.mailbox holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.push_key system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
notify.robot holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
notify.workplace holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
oversight.pack system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
oversight.verification reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.account holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.area county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.asking holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (to_org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.claim holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.class county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.consent holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (pupil = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (decided_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.contact holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (worker = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.court_order system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.data_copy holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (asked_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.enrolment holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (pupil = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.erased_row system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.erasure holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (asked_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.factor holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.family_request holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (asked_by = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.glass system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.grant_request holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.guardianship holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (pupil = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (guardian = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.identity holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.invitation holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.issuer_way system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.leaving holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (to_org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.legal_hold system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.membership holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((person IS NULL) OR (current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.organisation county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.outside_id system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.own_purpose_text county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.person holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (id = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.promotion holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.pupil holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.recovery_code holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.role_grant holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[])) OR (org = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
people.school_year county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.schooling county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
people.sign_in_code system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
people.ticket holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
platform.audit county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
platform.audit_link reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.audit_subject county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
platform.cursor county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
platform.event county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
platform.file system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.file_part system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.idempotency holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (holder = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
platform.kept_file holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (owner = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
platform.sealed_key system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.session holders: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND ((current_setting('app.reach'::text, true) = 'system'::text) OR (person = ANY ((string_to_array(NULLIF(current_setting('app.scope'::text, true), ''::text), ','::text))::uuid[]))))
platform.set_aside county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
platform.sms system: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.sweep_run reach: ((county = NULLIF(current_setting('app.county'::text, true), ''::text)) AND (current_setting('app.reach'::text, true) = 'system'::text))
platform.throttle county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
resources.booking county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
resources.language county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
resources.provider county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
resources.resource county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
resources.vetting county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.answer county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.ballot_key county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.invitation county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.paper county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.school county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.survey county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.tally county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))
surveys.used_ballot county: (county = NULLIF(current_setting('app.county'::text, true), ''::text))

-- rights
consortia.gathering lianyu_app: DELETE, INSERT, SELECT, UPDATE
consortia.participant lianyu_app: DELETE, INSERT, SELECT, UPDATE
consortia.post_share lianyu_app: DELETE, INSERT, SELECT, UPDATE
consortia.programme lianyu_app: DELETE, INSERT, SELECT, UPDATE
consortia.programme_school lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.alert lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.collection lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.finding lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.form lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.indicator lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.period lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.publication lianyu_app: DELETE, INSERT, SELECT
evaluation.reading lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.report lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.return lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.round lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.scheme lianyu_app: DELETE, INSERT, SELECT, UPDATE
evaluation.snapshot lianyu_app: DELETE, INSERT, SELECT
evaluation.submission lianyu_app: DELETE, INSERT, SELECT
exports.export lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.agenda_item lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.agenda_material lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.agenda_minutes lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.body lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.build_report lianyu_app: DELETE, INSERT, SELECT
governance.build_target lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.calendar_key lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.charter lianyu_app: DELETE, INSERT, SELECT
governance.conference lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.conference_presence lianyu_app: DELETE, INSERT, SELECT
governance.conference_seat lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.duty lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.duty_list lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.duty_matter lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.duty_partner lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.duty_step lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.matter lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.matter_step lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.minutes_change lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.peer_county lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.policy lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.policy_clause lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.policy_finding_left lianyu_app: DELETE, INSERT, SELECT
governance.policy_link lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.policy_version lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.resolution lianyu_app: DELETE, INSERT, SELECT
governance.seat_term lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.task lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.task_evidence lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.task_step lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.vote lianyu_app: DELETE, INSERT, SELECT, UPDATE
governance.vote_cast lianyu_app: DELETE, INSERT, SELECT
governance.vote_choice lianyu_app: DELETE, INSERT, SELECT
intake.change_limit lianyu_app: DELETE, INSERT, SELECT, UPDATE
intake.import_run lianyu_app: DELETE, INSERT, SELECT, UPDATE
intake.planned_row lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.alias lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.attachment lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.comment lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.comment_report lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.conversation lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.follower lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.listed_picture lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.listed_word lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.member lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.message lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.message_attachment lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.moderation_item lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.notice lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.notice_attachment lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.opening lianyu_app: DELETE, INSERT, SELECT
messages.opening_step lianyu_app: DELETE, INSERT, SELECT
messages.pair lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.paper_answer lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post_attachment lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post_column lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post_like lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post_terms lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.post_version lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.printout lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.reading lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.receipt lianyu_app: DELETE, INSERT, SELECT, UPDATE
messages.refused_picture lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.calendar_mark lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.decline lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.engagement lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.family_change lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.feedback lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.match_run lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.meeting lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.need lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.offer lianyu_app: DELETE, INSERT, SELECT, UPDATE
needs.run_part lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.delivery lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.device lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.held lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.item lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.mail_address lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.mailbox lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.push_key lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.robot lianyu_app: DELETE, INSERT, SELECT, UPDATE
notify.workplace lianyu_app: DELETE, INSERT, SELECT, UPDATE
oversight.pack lianyu_app: DELETE, INSERT, SELECT, UPDATE
oversight.verification lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.account lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.area lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.asking lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.claim lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.class lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.consent lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.contact lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.county lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.court_order lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.data_copy lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.enrolment lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.erased_row lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.erasure lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.factor lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.family_request lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.glass lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.grant_request lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.guardianship lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.identity lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.invitation lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.issuer_way lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.leaving lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.legal_hold lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.membership lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.organisation lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.outside_id lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.own_purpose_text lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.person lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.promotion lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.pupil lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.purpose lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.purpose_text lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.recovery_code lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.region lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.role_grant lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.school_year lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.schooling lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.setup_link lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.sign_in_code lianyu_app: DELETE, INSERT, SELECT, UPDATE
people.ticket lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.audit lianyu_app: INSERT, SELECT
platform.audit_link lianyu_app: INSERT, SELECT
platform.audit_subject lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.cursor lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.event lianyu_app: INSERT, SELECT
platform.file lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.file_part lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.idempotency lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.kept_file lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.sealed_key lianyu_app: INSERT, SELECT, UPDATE
platform.session lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.set_aside lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.sms lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.sweep_run lianyu_app: DELETE, INSERT, SELECT, UPDATE
platform.throttle lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.booking lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.category lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.language lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.provider lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.resource lianyu_app: DELETE, INSERT, SELECT, UPDATE
resources.vetting lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.answer lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.ballot_key lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.invitation lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.paper lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.school lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.survey lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.tally lianyu_app: DELETE, INSERT, SELECT, UPDATE
surveys.used_ballot lianyu_app: DELETE, INSERT, SELECT, UPDATE
