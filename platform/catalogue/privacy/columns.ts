/**
 * The register of personal columns: every column of every table says what it is. A new column
 * without a word here fails the build, so that nothing is held of a person that he cannot take out.
 *
 * `not`: nothing about a person (numbers, states, keys, hashes, times). `link`: the id of a person,
 * by which his rows are found. `official`: what an officer did in his post, a record of the office.
 * Any other word is the part of the export in which the column is handed out.
 */
export type ColumnMarks = Readonly<Record<string, string>>

/** By table; in each, the marks with their columns, as in `not: id state; person: sealed`. */
export const heldColumns: ColumnMarks = {
  'analytics.counted_until': 'not: what until',
  'analytics.cursor': 'not: name next_index',
  'analytics.daily': 'not: jurisdiction office service day state reached seconds',
  'analytics.decision': `
    not: jurisdiction case_id seq service action to_state office post_id seconds at`,
  'analytics.exception_day': 'not: day kind age open',
  'analytics.issue_day': 'not: jurisdiction service day within issued seconds',
  'analytics.money_day': 'not: jurisdiction day account side cause journals paisa paisa_max',
  'analytics.pairing': 'not: jurisdiction post_id who_hash since met',
  'analytics.signal': 'not: jurisdiction kind case_id seq service office post_id facts at',
  'attachments.attachment': `
    link: owner_id; photos: case_id question begun_at used_at; not: id state data_key size received
    width height seal expires_at`,
  'attachments.part': 'photos: sealed; not: attachment_id kind starts_at',
  // What the citizen said to the office that calls: it goes with the case's key.
  'audits.audit': `
    not: id jurisdiction case_id seq service office auditing due_at outcome ended_at ended_post
    was_pressed reopened_at is_counted; official: sealed ended_by`,
  'audits.call': 'not: audit_id day post_id at was_answered; official: called_by',
  'audits.closing': 'not: jurisdiction case_id seq service office closed_on is_drawn',
  'audits.tally': 'not: service office year told waiting waits_since',
  // Keyed hashes of a person and of what nobody can read: a secret vote is nobody's record.
  'ballots.ballot': 'not: round paper signature choices act',
  'ballots.box': 'not: round paper signature choices',
  'ballots.given': 'not: round person_hash blinded_hash',
  'ballots.round': `
    not: key register jurisdiction terms closes_at opened_at act public_key private_key emptied_on
    closed_at outcome`,
  'billing.bill': `
    not: account number biller jurisdiction amount_paisa arrears_paisa after_due_paisa due_date
    taken_in_at paid_case paid_at is_open`,
  'billing.reminder': 'link: person_id; not: account number at',
  'billing.saved': 'link: person_id; bills: biller sealed; not: account created_at',
  'biometrics.candidate': `
    link: person_id; not: capture_id candidate_id score verdict judged_at;
    official: judged_by reason`,
  'biometrics.capture': `
    link: person_id; biometrics: modality position taken_at expires_at; not: id format sealed
    quality liveness pad assisted_by taken_for_case matched score threshold compared_at
    searched_at used_by_case used_at used_as; official: taken_by`,
  'biometrics.challenge': 'link: person_id; not: nonce case_id signs started_at ends_at used_at',
  'biometrics.counter_check': `
    link: person_id; biometrics: modality answer checked_at; not: id jurisdiction office_id
    stood_for; official: checked_by`,
  'biometrics.exception': `
    link: person_id; biometrics: position sealed asked_at decision decided_at; not: id case_id
    jurisdiction asked_post decided_post; official: asked_by decided_by`,
  'biometrics.frame': 'not: digest seen_at',
  'biometrics.portrait': `
    link: person_id; biometrics: case_id sealed taken_at expires_at; not: capture_id seal`,
  'biometrics.template': `
    link: person_id; biometrics: modality position taken_at; not: format sealed quality
    capture_id changed_at`,
  'biometrics.vault': 'not: id mark',
  'cases.case': `
    link: applicant_id; cases: id jurisdiction service state language sealed facts record_key
    deadline_at created_at updated_at; not: seq data_key post_id escalations clock_action
    clock_at`,
  'cases.draft': `
    link: applicant_id; drafts: jurisdiction service sealed created_at updated_at; not: id`,
  'cases.event': `
    cases: action to_state at sealed; not: jurisdiction case_id seq from_state commitment salt
    facts post_id; official: actor_kind actor_id`,
  // Keyed hashes: who has only the database can neither read nor guess what they are of.
  'cases.found_by': 'not: key jurisdiction case_id',
  'cases.handed': 'not: jurisdiction case_id post_id how office told_at; official: person_id',
  // Written by officers for officers; it goes with the case's key, and to nobody it is about.
  'cases.note': 'not: jurisdiction case_id seq post_id at; official: author_id sealed',
  'cases.opened': 'not: day subject number',
  'cases.request': 'link: actor_id; not: key body_hash answer at',
  // An officer's own tool, gone with his post; its name is his and of nobody's case.
  'cases.saved_filter': `
    not: id jurisdiction post_id saved_at; official: person_id name query`,
  'cases.template': `
    not: jurisdiction office_id id service action title_en title_ur words_en words_ur
    published_post published_at withdrawn_at; official: published_by withdrawn_by`,
  'cases.to_find': 'not: jurisdiction case_id',
  'cases.words': 'not: id content',
  'clients.api_key': 'not: key_hash client made_at ends_at',
  'clients.client': `
    not: id name_en name_ur jurisdiction is_open return_origins webhook_url webhook_key`,
  'clients.payment': 'not: client id reference_index created_at',
  'clients.reporter': 'not: id name_en name_ur jurisdiction is_open proves_phones',
  'consent.closing': 'not: starts_at ends_at reads digest act',
  'consent.event': 'link: person_id; consents: consent_id kind at client_id ends_at said; not: seq',
  'consent.hold': 'link: subject_id; not: id number authority set_at ends_at; official: set_by',
  'consent.kin_read': 'link: subject_id; not: at jurisdiction post_id; official: reader_id',
  'consent.many_reads': `
    not: at jurisdiction post_id persons; official: officer_id reason`,
  'consent.order_approval': 'not: order_id approved_at approved_post; official: approved_by',
  'consent.read': `
    link: subject_id; reads: read_at reader_kind jurisdiction office_id post_id purpose
    case_jurisdiction case_id; not: id order_id; official: reader_id`,
  'consent.reading_order': `
    link: subject_id; not: id jurisdiction asked_post asked_at ends_at; reads: number authority
    law; official: asked_by`,
  'consent.restriction': 'link: person_id; consents: seq is_restricted at',
  'consent.search': 'not: id jurisdiction post_id sought_by found at; official: officer_id',
  'consultations.comment': `
    opinions: about sealed words state ground said_on; not: round id opinion_id due_at;
    official: withheld_by`,
  'consultations.opinion': `
    link: person_id; opinions: round level organisation area language sealed said_at; not: id
    person_hash phone_hash told_at`,
  // What an office answers is published under the office, whoever wrote it.
  'consultations.reply': `
    not: round about outcome said_en said_ur why_en why_ur text_en text_ur written_at;
    official: written_by`,
  'consultations.round': `
    not: key register jurisdiction terms opens_at closes_at answer_due_at opened_at act closed_at
    outcome overdue_at answered_at answer_act; official: published_by opened_by`,
  'documents.document': `
    cases: number kind issued_at; not: jurisdiction id case_id case_seq sealed hash digest`,
  'documents.printing': 'not: jurisdiction document_id number at; official: actor_id',
  'identity.api_token': 'link: person_id; not: token_hash bank label created_at expires_at',
  'identity.appointment': `
    link: person_id; posts: kind jurisdiction post_id from_date to_date decision proposed_at
    decided_at; not: id ground proposed_post decided_post; official: proposed_by decided_by`,
  'identity.break_glass': `
    link: person_id; not: id jurisdiction case_jurisdiction case_id asked_post asked_at
    allowed_post allowed_at ends_at review_due reviewed_post reviewed_at finding;
    official: reason asked_by allowed_by reviewed_by`,
  'identity.code_budget': 'not: subject asker requested_at known_until',
  'identity.enrolment_ticket': `
    link: person_id; not: ticket_hash issued_at expires_at attempts used_at`,
  'identity.guest': 'link: person_id; not: kind way_in created_at',
  'identity.holding': 'link: person_id; posts: jurisdiction post_id from_date to_date charge',
  'identity.installation': `
    not: id issuer name_en name_ur biller_prefix log_name treasury_bank treasury_account`,
  'identity.jurisdiction': 'not: code number name_en name_ur calendar',
  'identity.known_browser': 'link: person_id; not: browser last_seen_at',
  'identity.leave': 'link: person_id; posts: from_date to_date',
  'identity.mandate': `
    link: offered_by; mandates: id kind offered_as services actions amount_max from_date to_date
    until_majority sealed offered_at; not: other_index`,
  'identity.mandate_event': `
    link: person_id; mandates: what why at; not: mandate_id; official: by_officer`,
  'identity.organisation': 'not: id number name registered_at; official: registered_by',
  'identity.office':
    'not: jurisdiction id kind name_en name_ur parent_id address_en address_ur hours calendar',
  'identity.passkey': `
    link: person_id; passkeys: id name is_device_bound is_backed_up is_for_work created_at
    last_used_at suspended_at; not: credential_id public_key counter transports aaguid`,
  'identity.passkey_challenge': 'link: person_id; not: challenge_hash browser purpose expires_at',
  'identity.person':
    'link: id; person: sealed language created_at; not: cnic_index data_key standing phone_changed_at',
  'identity.recovery': `
    link: person_id; not: jurisdiction id particulars prepared_post prepared_at decision
    decided_post decided_at; official: prepared_by decided_by`,
  'identity.renamed': 'link: person_id',
  'identity.post': 'not: jurisdiction id office_id role title_en title_ur',
  'identity.session': `
    link: person_id; sessions: kind created_at last_seen_at amr device mandate_name; not:
    mandate_id token_hash
    assurance expires_at id authenticated_at`,
  'identity.sign_in_code': 'not: challenge subject asker code_hash expires_at attempts used_at',
  'identity.vault': 'not: id mark',
  'identity.visit': `
    link: person_id; visits: jurisdiction post_id service asked_at begun_at ends_at ended_at
    ended_by used_at case_jurisdiction case_id; not: id code_hash attempts ask_ends_at;
    official: officer_id`,
  'insight.counted_day': 'not: day',
  'insight.day_count': 'not: service jurisdiction day kind subject place count',
  'insight.report': 'not: service jurisdiction day content',
  'insight.round': 'not: what at',
  // Keyed hashes, gone after eight days: nobody is found by them, and no word either.
  'insight.said': 'not: word_hash who_hash service jurisdiction day',
  'insight.spelling': 'not: word_hash word',
  'log.contested': 'not: id act entry recorded_at refused_at',
  'log.leaf': 'not: index act entry recorded_at sealed_at',
  'log.pending': 'not: id act entry recorded_at',
  'log.scrub': 'not: id night started_at beat_at ended_at leaves fault_count faults',
  'log.sequencer': 'not: name',
  'notifications.message': `
    link: recipient person_id; messages: template language sealed created_at state; not: id
    case_id due_at good_until attempts claimed_until finished_at trouble provider
    provider_reference segments sent_to phone_index channel`,
  'openid.party': 'not: id state terms approved_at proposal proposed_at; official: proposed_by',
  'openid.visit': 'link: person_id; not: party sid session_id ends_at',
  'openid.record': 'not: kind key grant_key uid_key sealed consumed_at expires_at',
  'outbox.letter': `
    not: recipient id kind sealed created_at due_at attempts claimed_until state finished_at
    trouble`,
  'payments.account': `
    not: id kind owner_kind owner jurisdiction purpose_en purpose_ur head side may_go_below_zero
    opened_at`,
  'payments.advice': `
    not: jurisdiction id psid bank bank_mnemonic auth_id amount_paisa tran_date tran_time
    channel received_at outcome response_code verdict`,
  'payments.balance': 'not: account balance_paisa held_paisa',
  'payments.bank': `
    not: mnemonic username name_en name_ur forwards networks signs requests_per_second
    payment_paisa_max day_paisa_max`,
  'payments.bank_credential': 'not: bank id password_hash signing_key made_at ends_at',
  'payments.bank_day': 'not: bank day paid_paisa',
  'payments.bank_message': 'not: day bank id received_at message address status bytes sealed',
  'payments.bank_nonce': 'not: bank nonce until',
  'payments.basket': `
    link: person_id; cases: psid amount_paisa; not: jurisdiction charges expires_at payer
    created_at`,
  'payments.charge': `
    cases: psid state amount_paisa due_date paid_bank paid_date paid_paisa payer; not:
    jurisdiction case_id lines surcharge_account surcharge_paisa expires_at created_at
    changed_at payment_id paid_auth_id basket`,
  'payments.mark': `
    not: account jurisdiction until debit_paisa credit_paisa pending_debit_paisa
    pending_credit_paisa`,
  'payments.pay_request': 'not: jurisdiction psid id asked_at status changed_at',
  'payments.payment': `
    not: jurisdiction id psid bank auth_id amount_paisa tran_date applied_to received_at`,
  'payments.payout': `
    not: end_to_end_id batch_id jurisdiction part_id outcome reason answered_at note`,
  'payments.raast_account': 'not: is_only bank iban bic name city qr_template qr_guid requests_to',
  'payments.refund': 'cases: amount_paisa ordered_at; not: jurisdiction id case_id',
  'payments.refund_answer': `
    not: sha256 name paid returned taken_post taken_at; official: taken_by`,
  'payments.refund_batch': `
    not: id state payouts amount_paisa prepared_post prepared_at decided_post decided_at
    payer_holder payer_bank payer_account; official: prepared_by decided_by`,
  'payments.refund_part': `
    not: jurisdiction id refund_id case_id payment_id psid bank auth_id paid_on amount_paisa
    state changed_at`,
  'payments.transfer': `
    not: jurisdiction journal_id line debit_account credit_account amount_paisa state cause at
    ends_journal ends_line`,
  'payments.unread_message': 'not: id bank received_at reason bytes sealed',
  'population.correction_request': `
    link: person_id; corrections: jurisdiction sealed asked_at state answer answered_at
    corrected_by prepared_at taken_back_at; not: id prepared_post answered_post;
    official: answered_by prepared_by`,
  'population.entry': `
    link: person_id; population: seq kind sealed jurisdiction recorded_at; not: id corrects
    commitment act_id`,
  'population.name_key': 'link: person_id; not: key',
  'population.place': 'not: code kind name_en name_ur from_date to_date',
  'population.proposal': `
    link: persons; not: id jurisdiction what state sealed data_key made_post made_at
    decided_post decided_at; official: made_by decided_by`,
  'population.search': 'not: id jurisdiction post_id purpose found at; official: officer_id',
  'publication.case': `
    not: jurisdiction id service topic is_public place lat lon opened_on stage office counts_for
    passed_on passed_by levels breached disputed deadline_on answered_on together ended_on voices
    seeks_support voices_verified support_reached_at support_due_at support_overdue_at`,
  // Copies of what the case holds, with what leads to persons covered.
  'publication.copy': 'not: address picture',
  'publication.counted': 'not: what at took_ms',
  'publication.figure': 'not: service kind subject counts',
  'publication.follow': `
    link: person_id; follows: jurisdiction case_id language since; not: told_stage`,
  // Nobody's: the link in each mail shows and ends it, and no person is known by it.
  'publication.mail_follow': `
    not: jurisdiction case_id address_hash id sealed_address language asked_at confirmed_at
    told_stage`,
  'publication.part': `
    not: jurisdiction case_id seq name source kind state reason words covered faces shown_at
    address`,
  'publication.tally': 'not: jurisdiction place service topic stage month cases',
  // A keyed hash of a person and one case together: it leads to no other.
  'publication.voice': 'not: jurisdiction case_id voice_hash level phone_hash is_guest',
  // Under a keyed hash of a case, while it can be changed; after that only counts are left.
  'ratings.rating': `
    ratings: service score reason settles_on; not: marker office segment`,
  'ratings.reason': 'not: service reason told waiting',
  'ratings.tally': 'not: service office segment year told waiting waits_since',
  'reconciliation.bank_day': 'not: bank day file_id run_id exceptions',
  'reconciliation.claim': `
    not: run_id id psid bank auth_id amount_paisa made_on made_at received_at is_posted
    is_advised`,
  'reconciliation.closed_day': 'not: day prepared_id act closed_at post_id; official: person_id',
  'reconciliation.credit': 'not: file_id n bank day reference head amount_paisa credited_on',
  'reconciliation.exception': `
    not: bank day number subject kind run_id n claim_id psid file_paisa ledger_paisa state
    owner_place owner_post deadline escalations`,
  'reconciliation.exception_event': `
    not: bank day number at what post_id reason act; official: actor_id`,
  'reconciliation.file': `
    not: id kind bank day version sha256 name payments payments_paisa reversals reversals_paisa
    taken_at post_id; official: taken_by`,
  'reconciliation.finding': 'not: run_id n claim_id kind file_paisa ledger_paisa',
  'reconciliation.line': 'not: file_id n kind psid auth_id amount_paisa made_on made_time',
  'reconciliation.prepared_close': 'not: id day totals prepared_at post_id; official: person_id',
  'reconciliation.run': `
    not: id bank day file_id started_at done_at lines file_paisa ledger_count ledger_paisa`,
  'registers.entry': `
    cases: register key state item sealed; not: seq jurisdiction case_id case_seq recorded_at`,
  'registers.search_value': 'not: register field hash key',
  'registers.serial': 'not: series number register key day at',
  'registers.series': 'not: name last day of_day',
  'registers.unique_value': 'not: register field value key',
  'wallet.credential': `
    link: person_id; wallet: register key issued_at expires_at taken_back_at holder_key; not: list
    index jurisdiction case_id`,
  'wallet.lost': 'link: person_id; not: at',
  'wallet.nonce': 'not: hash expires_at',
  'wallet.offer': `
    link: person_id; not: jurisdiction case_id code_hash pin_hash wrong_pins token_hash
    token_expires_at made_at expires_at used_at`,
  'wallet.request': `
    not: id nonce jurisdiction office_id post_id party question reason expected made_at expires_at
    answered_at outcome disclosed; official: officer_id`,
}
