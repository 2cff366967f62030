/** Whose names must be covered in words that become public: the applicant's. */
import { formatReference, type Case } from '#platform/cases'
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findPersons } from '#platform/identity'
import { caseOf } from '../acts-asked.ts'
import { appliesAs } from '../authority.ts'
import type { PreparedAct } from '../command.ts'
import { linksOf } from '../linked/links.ts'
import type { Setting } from '../setting.ts'
import { publishesWords } from './parts.ts'

export type NameWorld = {
  /** By person; of those alone whose cases publish words with these acts. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

export async function loadNames(
  tx: Tx,
  { services, vault }: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
): Promise<NameWorld> {
  const ids = acts.flatMap((act) => {
    const opened = act.service === undefined ? caseOf(act, cases) : undefined
    const service = services.get(act.service ?? opened?.service ?? '')
    const opens = act.service !== undefined
    if (!service || act.faults || !publishesWords(service, { opens, action: act.action })) return []
    if (opens) return appliesAs(act.actor, service) ?? []
    return [opened, ...(opened ? followersOf(opened, cases) : [])].flatMap(
      (kase) => kase?.applicantId ?? [],
    )
  })
  if (ids.length === 0) return { names: new Map() }
  const found = await findPersons(tx, vault, [...new Set(ids)], machineReading('rules'))
  return { names: new Map([...found].map(([id, person]) => [id, namesOf(person)])) }
}

/** Those that joined it: what is said of it is said of them. */
const followersOf = (kase: Case, cases: readonly Case[]) =>
  cases.filter((one) => linksOf(one).joined?.to === formatReference(kase))

/** As somebody is called in either script. */
export const namesOf = ({ name, nameUr }: { name?: string; nameUr?: string | undefined }) =>
  [name, nameUr].filter((one): one is string => typeof one === 'string' && one !== '')
