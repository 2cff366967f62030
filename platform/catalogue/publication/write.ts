/** The public rows of a batch: one statement for new cases, one for those that moved. */
import { formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import {
  changesOf,
  insertRows,
  updateRows,
  type ChangedRow,
  type NewRow,
} from '#platform/publication'
import type { Effects } from '../effects.ts'
import type { Step } from '../transition.ts'
import { publicAnswersOf, topicIn } from './declared.ts'

/** What a step says of a case that the public may know. */
export function publishAnswers(
  { service, case: before, answers, said, move }: Step,
  effects: Effects,
): void {
  const { publication } = service
  if (!publication) return
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
}
