/** What a bank's answer does to the payments it is about: pure. */
import { moneyText, type Paisa, type Problem } from '#platform/kernel'
import type { Payout } from './part.ts'
import { refundProblems as problems } from './problems.ts'

export type AnswerOutcome = 'paid' | 'returned'

/** What the bank says of one payment. */
export type AnswerLine = {
  readonly endToEndId: string
  readonly outcome: AnswerOutcome
  /** Undefined where the bank does not repeat it. */
  readonly amountPaisa: Paisa | undefined
  /** Of a return: the bank's code and words. */
  readonly reason: string | undefined
}

/** What it says of every payment of a batch at once: as a rule that it did not take the file. */
export type BatchLine = Pick<AnswerLine, 'outcome' | 'reason'> & { readonly batchId: string }

export type Answered = { readonly payout: Payout; readonly was: Payout['outcome'] }

type Verdict = 'change' | 'as-before' | 'contradiction'

/** By what stood before and what is said now: what was paid may come back, not the reverse. */
const verdicts: Readonly<Record<AnswerOutcome | 'open', Readonly<Record<AnswerOutcome, Verdict>>>> =
  {
    open: { paid: 'change', returned: 'change' },
    paid: { paid: 'as-before', returned: 'change' },
    returned: { paid: 'contradiction', returned: 'as-before' },
  }

const faultsMax = 50

/**
 * The payments that an answer changes; one that says again what is known changes nothing.
 * `payouts` are those of approved batches that the lines name.
 * @throws refund-answer-faulty with each fault: then none of it is taken
 */
export function decideAnswer(
  said: readonly (AnswerLine | BatchLine)[],
  payouts: ReadonlyMap<string, Payout>,
  at: Date,
): readonly Answered[] {
  const lines = said.flatMap((one) => ('batchId' in one ? linesOf(one, payouts) : one))
  const faults: Problem[] = []
  const seen = new Set<string>()
  const answered = lines.flatMap((line): Answered[] => {
    const payout = payouts.get(line.endToEndId)
    const verdict = payout && verdicts[payout.outcome ?? 'open'][line.outcome]
    const fault = seen.has(line.endToEndId)
      ? 'refund-answer-repeats'
      : faultOf(line, payout, verdict)
    seen.add(line.endToEndId)
    if (fault) {
      const values = {
        id: line.endToEndId.slice(0, 35),
        amount: moneyText(payout?.part.amountPaisa ?? 0),
      }
      faults.push(problems[fault]({ values }))
    }
    if (!payout || fault || verdict !== 'change') return []
    const { outcome, reason } = line
    const part = { ...payout.part, state: outcome, changedAt: at }
    return [{ payout: { ...payout, part, outcome, reason }, was: payout.outcome }]
  })
  if (lines.length === 0) throw problems['refund-answer-empty']()
  if (faults.length === 0) return answered
  throw problems['refund-answer-faulty']({ faults: faults.slice(0, faultsMax) })
}

/** Of a batch that we never sent it speaks as of a payment that we never sent. */
function linesOf(
  { batchId, ...said }: BatchLine,
  payouts: ReadonlyMap<string, Payout>,
): AnswerLine[] {
  const own = [...payouts.values()].filter((payout) => payout.batchId === batchId)
  const ids = own.length > 0 ? own.map(({ endToEndId }) => endToEndId) : [batchId]
  return ids.map((endToEndId) => ({ ...said, endToEndId, amountPaisa: undefined }))
}

function faultOf(line: AnswerLine, payout: Payout | undefined, verdict: Verdict | undefined) {
  if (!payout) return 'refund-answer-unknown'
  const { amountPaisa } = payout.part
  if (line.amountPaisa !== undefined && line.amountPaisa !== amountPaisa) {
    return 'refund-answer-amount'
  }
  return verdict === 'contradiction' ? 'refund-answer-contradicts' : undefined
}
