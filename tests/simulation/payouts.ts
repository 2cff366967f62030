/** What the treasury's officers do with money that is owed back, and in which order: any. */
import fc from 'fast-check'
import { treasuryRole, type RefundsCommand } from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { paymentFileOf, readAnswer } from '#platform/payments'
import type { PayingBank } from './paying-bank.ts'
import type { PayoutBooks } from './payout-books.ts'
import type { Crash } from './plan.ts'

const moments = [
  ['prepare', 'approve', 'send', 'confirm'],
  ['prepare', 'approve', 'send', 'return'],
  ['confirm', 'return'],
  ['return', 'readmit', 'prepare', 'approve', 'send', 'confirm'],
  ['readmit', 'prepare', 'approve'],
  ['prepare-twice', 'refuse'],
  ['prepare', 'approve-own', 'approve-by-who-granted', 'approve-twice'],
  ['prepare'],
  ['approve', 'send'],
  ['send', 'send'],
  ['confirm', 'confirm'],
  ['return'],
] as const
export type PayingBack = (typeof moments)[number][number]

export const payoutSteps = fc.record({
  do: fc.constant('pay-back' as const),
  by: fc.nat(1),
  doing: fc.constantFrom<(readonly PayingBack[])[]>(...moments),
  crash: fc.constantFrom<Crash>('none', 'none', 'none', 'before-writing', 'after-writing'),
})

function treasurer(personId: string): Actor {
  const post = {
    id: 'treasury-1',
    jurisdiction: 'PB-MHR',
    officeId: 'treasury',
    role: treasuryRole,
  }
  return { kind: 'officer', personId, posts: [post] }
}

/** What is asked of the door for it; a file for the bank is no act. */
export function payBack(
  what: PayingBack,
  by: number,
  { books, bank }: { readonly books: PayoutBooks; readonly bank: PayingBank },
): RefundsCommand[] {
  const ask = (personId: string, step: RefundsCommand['step']): RefundsCommand => ({
    kind: 'refunds',
    actor: treasurer(personId),
    step,
  })
  const [maker, checker] = [`T${by}`, `T${1 - by}`]
  const batches = [...books.batches.values()]
  const open = batches.findLast(({ state }) => state === 'prepared')
  const decide = (personId: string, verdict: 'approve' | 'refuse' = 'approve') =>
    open ? [ask(personId, { do: verdict, batch: open.id })] : []
  const parts = books.partsAsRead().filter(({ state }) => state === 'owed')
  const prepare = parts.length > 0 ? [ask(maker, { do: 'prepare', parts })] : []
  switch (what) {
    case 'prepare':
      return prepare
    case 'prepare-twice':
      return [...prepare, ...prepare]
    case 'approve':
      return decide(checker)
    case 'approve-own':
      return decide(maker)
    case 'approve-by-who-granted':
      return [...decide('O00'), ...decide('O01')]
    case 'approve-twice':
      return [...decide(checker), ...decide(checker)]
    case 'refuse':
      return decide(checker, 'refuse')
    case 'readmit': {
      const part = [...books.parts.values()].find(({ state }) => state === 'returned')
      return part ? [ask(checker, { do: 'readmit', part, note: 'Asked the bank' })] : []
    }
    case 'send':
      for (const batch of batches.filter(({ state }) => state === 'approved')) {
        bank.takes(paymentFileOf(batch, books.payoutsOf(batch.id)).content)
      }
      return []
    case 'confirm':
    case 'return': {
      const file = bank.says(what === 'confirm' ? 'paid' : 'returned')
      const lines = file ? readAnswer(Buffer.from(file.content)) : []
      return file ? [ask(maker, { do: 'answer', file, lines })] : []
    }
  }
}
