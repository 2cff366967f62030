import { Problem } from '#platform/kernel'

/** What the signer refuses to sign over; anything else may pass by itself. */
const refusals: ReadonlySet<string> = new Set([
  'log-database-behind',
  'log-root-differs',
  'log-leaf-missing',
  'log-head-missing',
  'log-head-damaged',
])

/**
 * The refusal in what a sequencer failed with, if it is one. While it stands, nothing that is done
 * can reach the log, so nothing may be accepted (AU-6).
 */
export function signerRefusalOf(failure: unknown): Problem | undefined {
  return failure instanceof Problem && refusals.has(failure.code) ? failure : undefined
}
