/**
 * How much whoever holds a role may approve to be paid back: a rule of the house. The Punjab
 * Delegation of Financial Powers Rules 2016 (serial 12) set such limits; their amounts are not
 * known to us, so none of these is law.
 */
import { rupees } from '#platform/kernel'
import type { RefundLimit } from '#platform/payments'
import { accountsRole, treasuryRole } from './roles.ts'

export const refundLimits: readonly RefundLimit[] = [
  {
    role: treasuryRole,
    payoutPaisaMax: rupees(100_000),
    batchPaisaMax: rupees(1_000_000),
  },
  {
    role: accountsRole,
    payoutPaisaMax: Number.POSITIVE_INFINITY,
    batchPaisaMax: Number.POSITIVE_INFINITY,
  },
]
