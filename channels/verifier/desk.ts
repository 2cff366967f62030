import type { QrReader } from '#platform/documents'
import type { RateLimit } from '#platform/kernel'
import type { BrowserCode } from './browser-code.ts'

/** What the verifier works with, made once. */
export type Desk = {
  readonly reader: QrReader
  readonly limit: RateLimit
  readonly code: () => Promise<BrowserCode>
}
