/** The public rows of a batch: one statement for new cases, one for those that moved. */
import { formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import {
  changesOf,
  dropParts,
  insertRows,
  putParts,
  updateRows,
  type ChangedRow,
  type NewRow,
  type Part,
} from '#platform/publication'
import type { Effects } from '../effects.ts'
import type { Step } from '../transition.ts'
import { publicAnswersOf, topicIn } from './declared.ts'
import { handedPublicly, partsAfter, type PublicFacts } from './parts.ts'

/** What of a step becomes public words and photos. */
export function shownBy(step: Step): PublicFacts | undefined {
  const { service, action, case: before, answers, said, known, jurisdiction, now } = step
  if (!service.publication) return undefined
  const opens = before.seq === 0
  const { calendar } = jurisdiction
  const handing = { service, action, opens, answers, known, calendar, now }
  return handedPublicly({ ...handing, said: opens ? answers : said })
}

/** What a step says of a case that the public may know. */
export function publishAnswers(
  { service, case: before, answers, said, move }: Step,
  shown: PublicFacts | undefined,
  effects: Effects,
): void {
  const { publication } = service
  if (!publication) return
  if (shown) {
    const { jurisdiction, id } = before
    const content = before.seq === 0 ? answers : said
    const happened = { jurisdiction, id, seq: before.seq + 1, facts: shown, content }
    effects.publicParts.push(...partsAfter([], happened, () => undefined))
  }
  const reference = formatReference(before)
  if (before.seq === 0) {
    effects.publicAnswers.set(reference, publicAnswersOf(publication, answers))
    return
  }
  const topic = move.routes && topicIn(publication.topic, said)
  if (topic !== undefined) effects.publicAnswers.set(reference, { topic })
}

/** Nothing where no case of the batch is of a service that publishes. */
export async function writePublicRows(tx: Tx, effects: Effects): Promise<void> {
  const opened: NewRow[] = []
  const moved: ChangedRow[] = []
  for (const change of changesOf(effects.publicSteps)) {
    const reference = formatReference(change)
    const kase = effects.newCases.get(reference)
    const {
      topic,
      isPublic,
      seeksSupport = false,
      ...where
    } = effects.publicAnswers.get(reference) ?? {}
    if (kase && topic !== undefined && isPublic !== undefined) {
      const openedOn = civilDateOf(kase.createdAt)
      opened.push({
        ...change,
        ...where,
        topic,
        isPublic,
        seeksSupport,
        openedOn,
        service: kase.service,
      })
    } else moved.push({ ...change, topic })
  }
  await insertRows(tx, opened)
  await updateRows(tx, moved)
  const gone = new Set(
    [...opened, ...moved].flatMap(({ stage, id }) => (stage === 'withdrawn' ? id : [])),
  )
  await dropParts(tx, [...gone])
  await putParts(tx, lastOfEach(effects.publicParts.filter(({ id }) => !gone.has(id))))
}

/** A part that several acts of a batch have changed is written once, as it stands at the end. */
function lastOfEach(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [`${part.id}/${part.seq}/${part.name}`, part])).values()]
}
