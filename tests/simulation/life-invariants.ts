/** What must hold of a stamp after it was issued: once used, or once paid back, and never both. */
import type { Store } from './store.ts'

export function lifeInvariants(store: Store): string[] {
  return [...new Set(store.events.map(({ id }) => id))].flatMap((id) => ofStamp(store, id))
}

function ofStamp(store: Store, id: string): string[] {
  const found: string[] = []
  const events = store.events.filter((event) => event.id === id)
  const used = events.filter(({ toState }) => toState === 'consumed')
  const paidBack = events.filter(({ toState }) => toState === 'refunded')
  if (used.length > 1) found.push('CO-1 a stamp was used twice')
  if (used.length > 0 && paidBack.length > 0) found.push('CO-3 used, and its money paid back')
  const entries = store.entries.filter(({ caseId }) => caseId === id)
  for (const { item } of entries.filter(({ state }) => state === 'consumed')) {
    const isNamed = item['deedNumber'] ?? item['deedFile']
    if (!isNamed || !item['usedAt'] || !item['pageCount']) found.push('CO-2 used for no deed')
  }
  for (const { actorId } of paidBack) {
    const prepared = events.some((one) => one.action === 'checkRefund' && one.actorId === actorId)
    if (prepared) found.push('GL-2 one officer prepared a refund and approved it')
  }
  return [...found, ...moneyBack(store, id, paidBack.length, used.length)]
}

function moneyBack(store: Store, id: string, approved: number, used: number): string[] {
  const received = store.postedFor(id).reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
  const orders = store.refunds.filter(({ caseId }) => caseId === id)
  const ordered = orders.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
  const found: string[] = []
  if (ordered > received) found.push('PAY-6 more is paid back than was received')
  if (orders.length > approved) found.push('PAY-6 money back that nobody approved')
  if (orders.length < approved) found.push('PAY-6 approved, and nothing ordered')
  if (orders.length > 0 && used > 0) found.push('PAY-6 money back for a stamp that was used')
  const kept = Math.ceil(received / 100) * 10
  if (orders.length > 0 && ordered !== received - kept) {
    found.push('PAY-6 not what the law gives back')
  }
  return found
}
