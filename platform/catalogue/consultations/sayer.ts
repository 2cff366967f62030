/** Who may say something of a draft, and that it counts once. */
import {
  consultationProblems as problems,
  type ConsultationRound,
  type Level,
  type Sayer,
} from '#platform/consultations'
import { ownReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  covers,
  findOrganisations,
  findPostsFor,
  getPerson,
  isAssured,
  openerFor,
  reaches,
  type Actor,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { findPersonEntries, isAlive, personRecordOf } from '#platform/population'
import { catalogueProblems } from '../problems.ts'
import { rolesInConsultation } from '../roles.ts'
import type { Setting } from '../setting.ts'
import type { Consultation, ConsultingPlace } from './find.ts'

type Citizen = Actor & { kind: 'citizen' }

export type KnownSayer = Sayer & {
  readonly level: Level
  readonly organisation: string | null
  /** By the register; undefined where it does not say, or somebody is known by a phone alone. */
  readonly area: string | undefined
}

type Opened = Consultation & { readonly round: ConsultationRound }

/** Where somebody lives, of the places by which results are told; else this. */
export const areaElsewhere = 'elsewhere'

/**
 * Refuses whoever may say nothing of it.
 * @throws consultation-only-oneself, assurance-too-low, consultation-own-draft,
 *   consultation-record-joined, consultation-not-resident
 */
export async function sayerFor(
  place: ConsultingPlace,
  actor: Actor,
  consultation: Opened,
): Promise<KnownSayer> {
  const citizen = speakerIn(actor, consultation)
  const { terms } = consultation
  if (!isAssured(actor, terms.assurance)) throw catalogueProblems['assurance-too-low']()
  await refuseOwnDraft(place.db, place.setting, consultation, citizen.personId)
  const { actingBy } = citizen
  if (actingBy) return companyOf(place, consultation, citizen, actingBy.personId)
  return personIn(place, consultation, citizen)
}

/** Who speaks for himself, or for a company by its mandate. @throws consultation-only-oneself */
function speakerIn(actor: Actor, { record }: Pick<Opened, 'record'>): Citizen {
  const refused = problems['consultation-only-oneself']
  if (actor.kind !== 'citizen') throw refused()
  const { actingBy } = actor
  if (!actingBy) return actor
  const isCompany = actingBy.kind === 'company' && actingBy.isInForce
  if (!isCompany || !reaches(actingBy, { service: record.register })) throw refused()
  return actor
}

/**
 * Under which keyed hash somebody has spoken, whatever he may say now: what he said stays his to
 * see and to appeal also where he has moved away. @throws consultation-only-oneself
 */
export function sayerHashOf(
  { setting }: Pick<ConsultingPlace, 'setting'>,
  actor: Actor,
  consultation: Pick<Opened, 'key' | 'record'>,
): Buffer {
  const { personId, actingBy } = speakerIn(actor, consultation)
  return hashOf(setting, consultation.key, 'person', actingBy?.personId ?? personId)
}

/** Whose office has a part in it does not speak of it as one of the people. */
async function refuseOwnDraft(
  tx: Tx,
  setting: Setting,
  { round, record, rules }: Opened,
  personId: string,
): Promise<void> {
  const refuse = () => problems['consultation-own-draft']()
  if ([round.publishedBy, round.openedBy].includes(personId)) throw refuse()
  const { publishedBy } = setting.registers.get(record.register) ?? {}
  const roles = new Set([...rolesInConsultation(rules), publishedBy ?? ''])
  const on = civilDateOf(setting.now())
  for (const role of roles) {
    const posts = await findPostsFor(tx, { role, jurisdiction: record.jurisdiction, on })
    if (posts.some((post) => post.personId === personId)) throw refuse()
  }
}

const hashOf = ({ vault }: Setting, key: string, what: 'person' | 'phone', value: string) =>
  vault.blindIndex(`consultation-${what}`, `${key}|${value}`)

async function companyOf(
  { db, setting }: ConsultingPlace,
  { key }: Opened,
  { personId }: Citizen,
  companyId: string,
): Promise<KnownSayer> {
  const [company] = await findOrganisations(db, [companyId])
  if (!company) throw problems['consultation-only-oneself']()
  return {
    personId,
    personHash: hashOf(setting, key, 'person', companyId),
    phoneHash: undefined,
    level: 'organisation',
    organisation: company.name,
    area: areaElsewhere,
  }
}

async function personIn(
  { db, setting }: ConsultingPlace,
  { key, terms }: Opened,
  { personId, guest }: Citizen,
): Promise<KnownSayer> {
  const reading = ownReading(personId)
  const { phone } = await getPerson(db, setting.vault, personId, reading)
  const sayer = {
    personId,
    personHash: hashOf(setting, key, 'person', personId),
    phoneHash: phone ? hashOf(setting, key, 'phone', phone) : undefined,
    organisation: null,
  }
  // Of a phone nobody knows where it lives.
  if (guest) return { ...sayer, level: 'phone', area: undefined }
  const entries = await findPersonEntries(db, setting.vault, openerFor(db, reading), [personId])
  const record = personRecordOf(personId, entries.get(personId) ?? [])
  if (record.mergedInto !== undefined) throw problems['consultation-record-joined']()
  const lives = isAlive(record) ? (record.present ?? record.permanent)?.place : undefined
  if (terms.place !== '' && (lives === undefined || !covers(terms.place, lives))) {
    throw problems['consultation-not-resident']()
  }
  const area = terms.areas.find(({ code }) => lives !== undefined && covers(code, lives))?.code
  return {
    ...sayer,
    level: 'verified',
    area: lives === undefined ? undefined : (area ?? areaElsewhere),
  }
}
