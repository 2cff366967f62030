import type { CredentialKey } from '#platform/documents'
import type { Calendar, IdSource, Text } from '#platform/kernel'
import type { Vault } from '#platform/identity'
import type { RegisterDefinition } from '#platform/registers'
import type { Service } from './definition.ts'

/** A place with law and offices of its own; its code is the shard key of all that happens there. */
export type Jurisdiction = {
  readonly code: string
  /** Two digits inside every PSID, so that a payment finds its shard. */
  readonly number: number
  readonly name: Text
  readonly calendar: Calendar
}

/** Everything that rules may not fetch for themselves, handed in once at start. */
export type Setting = {
  readonly services: ReadonlyMap<string, Service>
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>
  readonly vault: Vault
  /** Signs documents; its issuer and key id travel in every credential. */
  readonly signer: CredentialKey & { readonly issuer: string }
  readonly billerPrefix: string
  readonly newId: IdSource
  readonly randomBelow: (limit: number) => number
  readonly randomBytes: (size: number) => Buffer
  readonly now: () => Date
}
