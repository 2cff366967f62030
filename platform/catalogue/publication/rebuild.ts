/** The public rows computed again from the cases and their steps: they must come to the same. */
import {
  allCases,
  casesOfServices,
  countCasesOf,
  eventsOfCases,
  findCases,
  lockCases,
  type Case,
  type CaseEvent,
  type CaseKey,
  type CaseShare,
} from '#platform/cases'
import { machinePermit } from '#platform/consent'
import { readAtOneMoment, type Database, type Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import {
  changeOf,
  countRows,
  dropPart,
  findOtherRows,
  findParts,
  putParts,
  putRows,
  type NewRow,
  type Part,
  type PublicStep,
} from '#platform/publication'
import { caseKeyOf, openAnswers, openPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { publicAnswersOf, publicStepOf, topicIn } from './declared.ts'
import { coveredInTime, partsAfter, publicFactsOf } from './parts.ts'

const casesAtOnce = 200

type Place = Pick<Setting, 'services' | 'vault' | 'now'>

/** Gives how many rows were missing or otherwise. Cases that were erased keep what they had. */
export async function rebuildPublication(
  db: Database,
  setting: Place,
): Promise<{ readonly cases: number; readonly mended: number }> {
  let [cases, mended] = [0, 0]
  for await (const page of pagesOf(db, setting, allCases)) {
    cases += page.length
    mended += await db.transact(async (tx) => {
      // Held, so that no step is taken meanwhile and lost.
      const { rows, parts } = await computed(tx, setting, await lockCases(tx, page))
      const others = await otherParts(tx, page, parts)
      for (const part of others.tooMany) await dropPart(tx, part)
      await putParts(tx, others.otherwise.map(unlessWaiting(setting.now())))
      return (await putRows(tx, rows)) + others.tooMany.length + others.otherwise.length
    })
  }
  return { cases, mended }
}

/** Which night it is, counted from any, and how many cases it may open. */
export type Night = { readonly night: number; readonly casesMax: number }

/** In turn: as many nights as are needed, each its own share. */
function shareOf({ night, casesMax }: Night, cases: number): CaseShare {
  const of = Math.max(1, Math.ceil(cases / casesMax))
  return { of, index: night % of }
}

/**
 * What an insider would have changed past the program: nothing that everybody sees is sealed, so
 * that only the opened answers tell. Of one night: of its share of all cases.
 */
export async function publicationFaults(
  db: Database,
  setting: Place,
  pause: () => Promise<void>,
  night?: Night,
): Promise<{ readonly at: string; readonly fault: string }[]> {
  const services = servicesOf(setting)
  if (services.length === 0) return []
  const faults: { at: string; fault: string }[] = []
  const tell = (id: string, fault: string) => faults.push({ at: `public ${id}`, fault })
  const share = night ? shareOf(night, await countCasesOf(db, services)) : allCases
  for await (const page of pagesOf(db, setting, share)) {
    await readAtOneMoment(db, async (tx) => {
      // As they stand at this moment: steps may have been taken since the page was read.
      const { rows, parts } = await computed(tx, setting, await findCases(tx, page))
      for (const id of await findOtherRows(tx, rows)) tell(id, 'its public row is another one')
      const { tooMany, otherwise } = await otherParts(tx, page, parts)
      for (const { id } of [...tooMany, ...otherwise]) {
        tell(id, 'shows words or photos otherwise than its acts say')
      }
    })
    await pause()
  }
  const { rows, cases } = await readAtOneMoment(db, async (tx) => ({
    rows: await countRows(tx, services),
    cases: await countCasesOf(tx, services),
  }))
  if (rows !== cases) tell('rows', `${rows} rows stand for ${cases} cases`)
  return faults
}

const servicesOf = ({ services }: Place) =>
  [...services.values()].flatMap(({ id, publication }) => (publication ? [id] : []))

async function* pagesOf(
  db: Database,
  setting: Place,
  share: CaseShare,
): AsyncGenerator<readonly Case[]> {
  const ids = servicesOf(setting)
  let after: CaseKey = { jurisdiction: '', id: '' }
  while (ids.length > 0) {
    const page = await casesOfServices(db, ids, { after, limit: casesAtOnce, share })
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last
  }
}

type Computed = { readonly rows: NewRow[]; readonly parts: Part[] }

async function computed(tx: Tx, setting: Place, cases: readonly Case[]): Promise<Computed> {
  const rows: NewRow[] = []
  const parts: Part[] = []
  const events = Map.groupBy(await eventsOfCases(tx, cases), ({ id }) => id)
  for (const kase of cases) {
    const one = kase.dataKey && rowOf(setting, kase, events.get(kase.id) ?? [])
    if (!one) continue
    rows.push(one.row)
    parts.push(...one.parts)
  }
  return { rows, parts }
}

function rowOf(
  setting: Place,
  kase: Case,
  events: readonly CaseEvent[],
): { readonly row: NewRow; readonly parts: readonly Part[] } | undefined {
  const service = setting.services.get(kase.service)
  if (!service?.publication) return undefined
  const { publication } = service
  const permit = machinePermit('rules')
  const answers = openAnswers(setting.vault, kase, permit)
  const key = caseKeyOf(setting.vault, kase, permit)
  const given = publicAnswersOf(publication, answers)
  const { jurisdiction, id } = kase
  let { topic } = given
  let [office, levels]: [string | undefined, number] = [undefined, 0]
  let parts: Part[] = []
  const steps: PublicStep[] = []
  const contents = new Map<number, Readonly<Record<string, unknown>>>()
  for (const event of events) {
    const { facts, fromState, action, sealed, seq } = event
    office = typeof facts['office'] === 'string' ? facts['office'] : office
    levels = typeof facts['level'] === 'number' ? facts['level'] : levels
    const step = publicStepOf(service, event, kase)
    if (step) steps.push({ ...step, office, levels })
    const said = sealed && key ? openPart(key, kase.id, 'said', sealed) : {}
    contents.set(seq, seq === 1 ? answers : said)
    const routes = service.workflow.states[fromState ?? '']?.[action]?.routes
    topic = (routes && topicIn(publication.topic, said)) ?? topic
    const shown = publicFactsOf(facts)
    if (!shown) continue
    const content = contents.get(seq) ?? {}
    parts = partsAfter(parts, { jurisdiction, id, seq, facts: shown, content }, (part) => {
      const written = contents.get(part.seq)?.[part.name]
      return typeof written === 'string' ? written : undefined
    })
  }
  const change = changeOf(steps)
  const openedOn = civilDateOf(kase.createdAt)
  if (!change) return undefined
  const row = { ...change, ...given, topic, openedOn, service: service.id }
  const inTime = parts.map((part) => {
    const written = contents.get(part.seq)?.[part.name]
    return typeof written === 'string' ? coveredInTime(part, written) : part
  })
  return { row, parts: change.stage === 'withdrawn' ? [] : inTime }
}

/** Which parts are missing or otherwise than computed, and which there should not be. */
async function otherParts(tx: Tx, cases: readonly Case[], parts: readonly Part[]) {
  const nameOf = ({ jurisdiction, id, seq, name }: Part) => `${jurisdiction}/${id}/${seq}/${name}`
  const kept = await findParts(
    tx,
    cases.map(({ id }) => id),
  )
  const found = new Map(kept.map((part) => [nameOf(part), part]))
  const right = new Map(parts.map((part) => [nameOf(part), part]))
  return {
    tooMany: kept.filter((part) => !right.has(nameOf(part))),
    otherwise: parts.filter((part) => isOtherwise(part, found.get(nameOf(part)))),
  }
}

/** Words stand there no sooner than everybody may read them. */
const unlessWaiting = (now: Date) => (part: Part) =>
  part.kind === 'text' && part.state === 'waiting' && part.shownAt && part.shownAt > now
    ? { ...part, words: '' }
    : part

/** Words that wait may be missing; where they stand they are those that were handed in, covered. */
function isOtherwise(part: Part, kept: Part | undefined): boolean {
  const isYet = part.state === 'waiting' && kept?.words === '' && part.words !== null
  return contentOf(part) !== contentOf(isYet ? { ...kept, words: part.words } : kept)
}

/** Where faces were found is no act before somebody has looked. */
function contentOf(part: Part | undefined): string | undefined {
  if (!part) return undefined
  const { source, kind, state, reason, words, covered, faces, shownAt, address } = part
  const told = state === 'released' ? faces : null
  return JSON.stringify([source, kind, state, reason, words, covered, told, shownAt, address])
}
