import type { BiometricVault } from '#platform/biometrics'
import type { BillerAddresses } from '#platform/billing'
import type { CredentialKey } from '#platform/documents'
import type { DutyPair, GuestLimits, Jurisdiction, Vault } from '#platform/identity'
import type { IdSource } from '#platform/kernel'
import type { PayingAccount } from '#platform/payments'
import type { RegisterDefinition } from '#platform/registers'
import type { OutsideRegister } from '#platform/population'
import type { Service } from './definition.ts'

export type { Jurisdiction } from '#platform/identity'

/** Everything that rules may not fetch for themselves, handed in once at start. */
export type Setting = {
  readonly services: ReadonlyMap<string, Service>
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>
  /** Which duties must not meet in one person: the platform's pairs and the installation's own. */
  readonly duties: readonly DutyPair[]
  readonly vault: Vault
  /** Seals templates of faces and fingers, under another key than all else. */
  readonly biometricVault: BiometricVault
  /** Signs documents; its issuer and key id travel in every credential. */
  readonly signer: CredentialKey & { readonly issuer: string }
  readonly billerPrefix: string
  /** Out of which refunds are paid; undefined while the operator has registered none. */
  readonly payingAccount: PayingAccount | undefined
  /** Billers that answer themselves what is due, at the addresses that the operator registered. */
  readonly billerAddresses: BillerAddresses
  /** Answers for the population instead of our own register, where an operator says so. */
  readonly outsideRegister?: OutsideRegister | undefined
  /** The site's address as mails name it; undefined where no mail can be sent. */
  readonly mailsFrom?: (() => string | undefined) | undefined
  /** How much guests may do; the usual unless said. */
  readonly guestLimits?: GuestLimits | undefined
  /** The site's public address, by which messages name a page; none on a laptop. */
  readonly origin?: string | undefined
  readonly newId: IdSource
  readonly randomBelow: (limit: number) => number
  readonly randomBytes: (size: number) => Buffer
  readonly now: () => Date
}
