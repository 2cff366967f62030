import type { Tx } from '#platform/database'

/** For the rest of a transaction: what suits the one row of a page is ruin for a million. */
export async function planForMany(tx: Tx): Promise<void> {
  await tx.query(`set local enable_seqscan = on`)
  await tx.query(`set local enable_nestloop = off`)
  await tx.query(`set local work_mem = '64MB'`)
  await tx.query(`set local jit = off`)
  await tx.query(`set local plan_cache_mode = force_custom_plan`)
}
