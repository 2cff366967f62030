/** A reading: who opens personal data, for what, and in which case. */
import type { CountedKind, Purpose, StoredKind } from './purposes.ts'

/** Where an officer stands who reads: his post and its office. */
export type ReadingPost = {
  readonly id: string
  readonly jurisdiction: string
  readonly officeId: string
}

/** The person himself: he may open nobody else's data under this. */
export type OwnReader = { readonly kind: 'own'; readonly personId: string }
/** The platform at its own work: nobody sees what it opens. */
export type MachineReader = { readonly kind: 'machine' }
export type CountedReader = OwnReader | MachineReader

export type StoredReader =
  | { readonly kind: 'officer'; readonly personId: string; readonly post: ReadingPost | undefined }
  /** A service that asks a register; `evidence` is the name under which it declares that. */
  | { readonly kind: 'service'; readonly serviceId: string; readonly evidence: string }
  /** A program or an organisation elsewhere. */
  | { readonly kind: 'client'; readonly clientId: string }
  /** Somebody who acts for the person. */
  | { readonly kind: 'mandate'; readonly personId: string; readonly mandateId: string }
  /** Whoever applied for the person: a parent for a child. */
  | { readonly kind: 'applicant'; readonly personId: string }
  /** Whoever runs the installation, at a command of it: `daftar token`. */
  | { readonly kind: 'operator'; readonly command: string }

export type Reader = CountedReader | StoredReader

export type CountedReading = { readonly reader: CountedReader; readonly purpose: Purpose }
export type StoredReading = {
  readonly reader: StoredReader
  readonly purpose: Purpose
  readonly at: Date
  readonly case?: { readonly jurisdiction: string; readonly id: string } | undefined
  /** The order that seals this reading until it ends; the person sees it then. */
  readonly orderId?: string | undefined
}
export type Reading = CountedReading | StoredReading

export function isStored(reading: Reading): reading is StoredReading {
  const { kind } = reading.reader
  return kind !== 'own' && kind !== 'machine'
}

/** The person at his own data. */
export function ownReading(personId: string, purpose: Purpose = 'own-affairs'): CountedReading {
  return { reader: { kind: 'own', personId }, purpose }
}

/** The platform's own work, which shows nobody what it opens. */
export function machineReading(purpose: Purpose): CountedReading {
  return { reader: { kind: 'machine' }, purpose }
}

/** Whoever runs the installation, at one of its commands. */
export function operatorReading(command: string, at: Date, purpose: Purpose = 'installation') {
  return { reader: { kind: 'operator', command }, purpose, at } as const
}

/** Under which id a reader is kept in the record. */
export function readerIdOf(reader: StoredReader): string {
  switch (reader.kind) {
    case 'officer':
    case 'applicant':
      return reader.personId
    case 'service':
      return `${reader.serviceId}/${reader.evidence}`
    case 'client':
      return reader.clientId
    case 'mandate':
      return `${reader.personId}/${reader.mandateId}`
    case 'operator':
      return reader.command
  }
}

/** How much was opened, and how much of that was written down, by the kind of reader. */
export type ReadCounts = {
  readonly opened: ReadonlyMap<CountedKind | StoredKind, number>
  readonly recorded: ReadonlyMap<CountedKind | StoredKind, number>
}
