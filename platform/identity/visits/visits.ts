/** Visits as they are kept: asked for, agreed to with a code or on an own page, ended, used. */
import type { Tx } from '#platform/database'
import type { Language, Problem } from '#platform/kernel'
import { machinePermit } from '#platform/consent'
import { spendCodes } from '../code-tries.ts'
import { cnicIndexOf, readPerson, type PersonRow } from '../persons.ts'
import type { Randomness } from '../randomness.ts'
import type { Vault } from '../sealing.ts'
import { visitProblems as problems } from './problems.ts'
import { visitLimits as limits, visitStateAt, type Visit } from './visit.ts'

const codeDigits = 6

function hashOf(vault: Vault, id: string, code: string): Buffer {
  return vault.blindIndex('identity.visit.code', `${id}|${code}`)
}

export type VisitAsked = {
  readonly vault: Vault
  readonly id: string
  /** 13 digits. */
  readonly cnic: string
  readonly officerId: string
  readonly jurisdiction: string
  readonly postId: string
  readonly service: string
  readonly now: Date
  readonly random: Randomness
}

/** To be sent in the same transaction, and shown to nobody. */
export type VisitCode = {
  readonly personId: string
  readonly language: Language
  readonly code: string
  readonly endsAt: Date
}

/**
 * Asks somebody for leave. Whether the CNIC is anybody's shows nowhere (GL-3): the same statements,
 * the same row. Nobody is asked by himself. Throws `visit-asked-too-often`.
 */
export async function askVisit(tx: Tx, asked: VisitAsked): Promise<VisitCode | undefined> {
  const { vault, id, cnic, officerId, now, random } = asked
  await spendAsk(tx, asked)
  const code = String(random.below(10 ** codeDigits)).padStart(codeDigits, '0')
  const endsAt = new Date(now.getTime() + limits.askMs)
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person
     where cnic_index = $1 and standing is null and id <> $2`,
    [cnicIndexOf(vault, cnic), officerId],
  )
  await tx.query(
    `insert into identity.visit (id, person_id, officer_id, jurisdiction, post_id, service,
       code_hash, asked_at, ask_ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      row?.id ?? null,
      officerId,
      asked.jurisdiction,
      asked.postId,
      asked.service,
      hashOf(vault, id, code),
      now,
      endsAt,
    ],
  )
  const person = row && readPerson(vault, row, machinePermit('messages'))
  if (!person?.phone) return undefined
  return { personId: person.id, language: person.language, code, endsAt }
}

/** One count for the CNIC, whoever asks, and one for the officer, whomever he asks. */
async function spendAsk(tx: Tx, { vault, cnic, officerId, now }: VisitAsked): Promise<void> {
  const asker = vault.blindIndex('identity.visit.asker', 'counters')
  const subject = vault.blindIndex('identity.visit.subject', cnic)
  const officer = vault.blindIndex('identity.visit.officer', officerId)
  const { personPerHourMax, personPerDayMax, officerPerHourMax, officerPerDayMax } = limits
  const counts = [
    { subject, perHourMax: personPerHourMax, perDayMax: personPerDayMax },
    { subject: officer, perHourMax: officerPerHourMax, perDayMax: officerPerDayMax },
  ]
  for (const count of counts) {
    const within = await spendCodes(tx, { ...count, asker, now })
    if (!within) throw problems['visit-asked-too-often']()
  }
}

/**
 * The code that the citizen says to the officer who asked. A refusal is returned and not thrown,
 * so that the count of wrong tries stands: `visit-code-wrong`, `visit-code-spent`.
 */
export async function beginVisitByCode(
  tx: Tx,
  tried: {
    readonly vault: Vault
    readonly id: string
    readonly officerId: string
    readonly code: string
    readonly now: Date
  },
): Promise<Problem | undefined> {
  const { vault, id, officerId, code, now } = tried
  const endsAt = new Date(now.getTime() + limits.lastsMs)
  const [row] = await tx.query<{ begun: boolean }>(
    `update identity.visit set attempts = attempts + 1,
       begun_at = case when code_hash = $3 and person_id is not null then $4::timestamptz end,
       ends_at = case when code_hash = $3 and person_id is not null then $5::timestamptz end
     where id = $1 and officer_id = $2 and begun_at is null and ended_at is null
       and ask_ends_at > $4 and attempts < $6
     returning begun_at is not null as begun`,
    [id, officerId, hashOf(vault, id, code), now, endsAt, limits.attemptsMax],
  )
  if (row?.begun) return undefined
  return problems[row ? 'visit-code-wrong' : 'visit-code-spent']({ field: 'code' })
}

/** Whoever was asked agrees on a page of his own, or ends it there. False where it is too late. */
export async function beginVisitByOwn(
  tx: Tx,
  { id, personId, now }: { readonly id: string; readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update identity.visit set begun_at = $3, ends_at = $4
     where id = $1 and person_id = $2 and begun_at is null and ended_at is null
       and ask_ends_at > $3 returning 1 as one`,
    [id, personId, now, new Date(now.getTime() + limits.lastsMs)],
  )
  return rows.length > 0
}

/** Either ends it at once; false where it has ended already, or is neither's. */
export async function endVisit(
  tx: Tx,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update identity.visit set ended_at = $3,
       ended_by = case when person_id = $2 then 'person' else 'officer' end
     where id = $1 and (person_id = $2 or officer_id = $2) and ended_at is null
       and coalesce(ends_at, ask_ends_at) > $3 returning 1 as one`,
    [id, by, now],
  )
  return rows.length > 0
}

/** The one application of a visit; false where it has made one. */
export async function useVisit(
  tx: Tx,
  used: { readonly id: string; readonly jurisdiction: string; readonly caseId: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `update identity.visit set used_at = $4, case_jurisdiction = $2, case_id = $3
     where id = $1 and used_at is null and ended_at is null and ends_at > $4
     returning 1 as one`,
    [used.id, used.jurisdiction, used.caseId, now],
  )
  return rows.length > 0
}

type VisitRow = { readonly [name in keyof Visit]: Exclude<Visit[name], undefined> | null }

const columns = `visit.id, visit.person_id as "personId", visit.officer_id as "officerId",
  visit.jurisdiction, visit.post_id as "postId", visit.service, visit.asked_at as "askedAt",
  visit.ask_ends_at as "askEndsAt", visit.begun_at as "begunAt", visit.ends_at as "endsAt",
  visit.ended_at as "endedAt", visit.ended_by as "endedBy", visit.used_at as "usedAt",
  visit.case_jurisdiction as "caseJurisdiction", visit.case_id as "caseId"`

const known = (row: VisitRow): Visit =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
  ) as unknown as Visit

const byId = (visits: readonly Visit[]) => new Map(visits.map((one) => [one.id, one]))

export async function findVisits(tx: Tx, ids: readonly string[]): Promise<Map<string, Visit>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<VisitRow>(
    `select ${columns} from identity.visit where id = any($1)`,
    [ids],
  )
  return byId(rows.map(known))
}

/** As they stand behind a lock: of two applications at once one is made. */
export async function lockVisits(tx: Tx, ids: readonly string[]): Promise<Map<string, Visit>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<VisitRow>(
    `select ${columns} from identity.visit where id = any($1)
       and not exists (select from identity.person
         where person.id = visit.person_id and person.standing is not null)
     order by id for update`,
    [ids],
  )
  return byId(rows.map(known))
}

/** What was asked of a person, the last first. */
export async function visitsOf(tx: Tx, personId: string, limit = 100): Promise<Visit[]> {
  const rows = await tx.query<VisitRow>(
    `select ${columns} from identity.visit where person_id = $1 order by asked_at desc limit $2`,
    [personId, limit],
  )
  return rows.map(known)
}

/** What an officer may go on with now. */
export async function openVisitsAt(tx: Tx, officerId: string, now: Date): Promise<Visit[]> {
  const rows = await tx.query<VisitRow>(
    `select ${columns} from identity.visit
     where officer_id = $1 and asked_at > $2::timestamptz - interval '1 hour'
     order by asked_at desc`,
    [officerId, now],
  )
  return rows.map(known).filter((visit) => ['asked', 'open'].includes(visitStateAt(visit, now)))
}
