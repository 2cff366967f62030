/** What the offline page knows ahead, and what it can ask: plain JSON. Free of Node. */
import type { TrustList } from '../../platform/documents/browser.ts'
import type { KnownState, LogPlace } from './findings.ts'
import type { CertificateWords } from './shown-fields.ts'

export type OfflineData = {
  readonly trustList: TrustList
  readonly logVerifierKey: string
  readonly witnesses: { readonly verifierKeys: readonly string[]; readonly areDemo: boolean }
  readonly certificates: readonly CertificateWords[]
}

/** The answer of `/verify/state`. */
export type StateAnswer =
  | {
      readonly kind: 'known'
      readonly number: string
      readonly state: KnownState
      readonly log: LogPlace
    }
  | { readonly kind: 'unknown' | 'mistyped' | 'mismatch' | 'replaced'; readonly asOf: string }
