/** Makes cases findable soon after they were handed in, and again when a name or phone changes. */
import {
  lockCases,
  noteApplicantsToFind,
  replaceFoundBy,
  takeToFind,
  type Case,
} from '#platform/cases'
import { machinePermit, machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { personsIn } from '#platform/forms'
import { findOrganisations, findPersons, takeRenamed } from '#platform/identity'
import type { Catalogue } from '../catalogue.ts'
import { openAnswers } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { findingKeys, type Finder } from './terms.ts'

const casesAtOnce = 200
/** In one look; the rest waits for the next, so that what else time brings is not held up. */
const roundsMax = 10

export async function tendFinding({
  db,
  setting,
}: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  await db.transact(async (tx) => noteApplicantsToFind(tx, await takeRenamed(tx, casesAtOnce)))
  for (let round = 0; round < roundsMax; round += 1) {
    const taken = await db.transact((tx) => makeFindable(tx, setting))
    if (taken < casesAtOnce) return
  }
}

/** Gives how many were taken. Of what was erased since they were noted, nothing is made. */
async function makeFindable(tx: Tx, setting: Setting): Promise<number> {
  const keys = await takeToFind(tx, casesAtOnce)
  // Held till the end: an erasure waits, and then takes these hashes with it.
  const cases = (await lockCases(tx, keys)).filter(({ dataKey }) => dataKey)
  const finders = await findersOf(tx, setting, cases)
  await replaceFoundBy(
    tx,
    cases.map((kase) => ({
      case: kase,
      keys: findingKeys(setting.vault, kase, finders.get(kase.id) ?? atCounter(setting, kase)),
    })),
  )
  return keys.length
}

/** By the case's id; a guest has a phone or nothing, a company a name. */
async function findersOf(
  tx: Tx,
  { vault }: Setting,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, Finder>> {
  const ids = [...new Set(cases.flatMap(({ applicantId }) => applicantId ?? []))]
  if (ids.length === 0) return new Map()
  const persons = await findPersons(tx, vault, ids, machineReading('find-applications'))
  const companies = new Map(
    (await findOrganisations(tx, ids)).map(({ id, name }): [string, Finder] => [
      id,
      { names: [name], phone: undefined },
    ]),
  )
  const finderOf = (id: string): Finder => {
    const person = persons.get(id)
    if (!person) return companies.get(id) ?? nobody
    const { guest, name, nameUr = '', phone } = person
    return { names: guest ? [] : [name, nameUr], phone: phone || undefined }
  }
  return new Map(
    cases.flatMap(({ id, applicantId }) => (applicantId ? [[id, finderOf(applicantId)]] : [])),
  )
}

const nobody: Finder = { names: [], phone: undefined }

/** What an officer opened for somebody: those whom he named, and the phone that he was told. */
function atCounter({ services, vault }: Setting, kase: Case): Finder {
  const service = services.get(kase.service)
  if (!service) return nobody
  const answers = openAnswers(vault, kase, machinePermit('find-applications'))
  return {
    names: personsIn(service.form, answers).map(({ name }) => name),
    phone: service.contact?.(answers as never)?.phone,
  }
}
