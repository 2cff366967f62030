import { formatReference, stepsTaken } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  answersTaken,
  lockBatches,
  lockParts,
  lockPayouts,
  partName,
  takersOfReturns,
  type Payout,
  type RefundBatch,
  type RefundPart,
} from '#platform/payments'
import type { Prepared, RefundsCommand } from './command.ts'

/** What acts about refunds may look at, locked; replaced as the batch of acts goes. */
export type RefundWorld = {
  readonly parts: Map<string, RefundPart>
  readonly batches: Map<string, RefundBatch>
  /** By end-to-end id. */
  readonly payouts: Map<string, Payout>
  /** Answers that were taken in before, by the hash of their bytes. */
  readonly answers: Set<string>
  /** By the reference of a case: everybody who has taken a step in it. */
  readonly hands: ReadonlyMap<string, ReadonlySet<string>>
  /** By the name of a part that came back: who took in the answer that said so. */
  readonly takers: ReadonlyMap<string, ReadonlySet<string>>
}

export const noRefunds: RefundWorld = {
  parts: new Map(),
  batches: new Map(),
  payouts: new Map(),
  answers: new Set(),
  hands: new Map(),
  takers: new Map(),
}

export const caseNameOf = ({ jurisdiction, caseId: id }: RefundPart): string =>
  formatReference({ jurisdiction, id })

/** For commands that are no refunds nothing is asked. */
export async function loadRefunds(tx: Tx, commands: readonly Prepared[]): Promise<RefundWorld> {
  const steps = commands
    .filter((one): one is RefundsCommand => one.kind === 'refunds')
    .map(({ step }) => step)
  const said = steps.flatMap((step) => (step.do === 'answer' ? step.lines : []))
  const batchIds = [
    ...steps.flatMap((step) => ('batch' in step ? step.batch : [])),
    ...said.flatMap((line) => ('batchId' in line ? line.batchId : [])),
  ]
  const batches = await lockBatches(tx, batchIds)
  const payouts = await lockPayouts(tx, {
    batches: batchIds,
    endToEndIds: said.flatMap((line) => ('endToEndId' in line ? line.endToEndId : [])),
  })
  const parts = await lockParts(
    tx,
    steps.flatMap((step) => {
      if (step.do === 'prepare') return step.parts
      return step.do === 'readmit' ? step.part : []
    }),
  )
  const answers = await answersTaken(
    tx,
    steps.flatMap((step) => (step.do === 'answer' ? step.file.sha256 : [])),
  )
  const all = [...parts, ...payouts.map(({ part }) => part)]
  const taken = await stepsTaken(
    tx,
    all.map(({ jurisdiction, caseId: id }) => ({ jurisdiction, id })),
  )
  const returns = await takersOfReturns(
    tx,
    steps.flatMap((step) => (step.do === 'readmit' ? step.part : [])),
  )
  const byCase = Map.groupBy(taken, formatReference)
  return {
    parts: new Map(parts.map((part) => [partName(part), part])),
    batches: new Map(batches.map((batch) => [batch.id, batch])),
    payouts: new Map(payouts.map((payout) => [payout.endToEndId, payout])),
    answers,
    hands: new Map(
      [...byCase].map(([name, one]) => [name, new Set(one.map(({ actorId }) => actorId))]),
    ),
    takers: new Map(
      [...Map.groupBy(returns, partName)].map(([name, one]) => [
        name,
        new Set(one.map(({ personId }) => personId)),
      ]),
    ),
  }
}
