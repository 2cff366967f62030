/** What an operator registers: one file that names places, offices, posts, persons and banks. */
import type { Installation, Jurisdiction, Office, Person, PostInOffice } from '#platform/identity'
import type { CivilDate } from '#platform/kernel'
import type { Client, Reporter } from '#platform/clients'
import type { BankTerms, RaastAccount } from '#platform/payments'

export type NamedPerson = Omit<Person, 'id'>

/** A post and who holds it from a day to a day; without a holder it is vacant, or left as it is. */
export type PostEntry = {
  readonly post: PostInOffice
  readonly posting?:
    | { readonly holder: NamedPerson; readonly from: CivilDate; readonly to?: CivilDate }
    | undefined
}

/** What a file says of a bank; of its terms it may leave out what stays as it is. */
export type BankEntry = Pick<BankTerms, 'mnemonic' | 'username' | 'name' | 'forwards'> &
  Partial<Pick<BankTerms, 'networks' | 'signs' | 'limits'>> & {
    /** As its file says; without one a new bank's password is made. */
    readonly password?: string | undefined
    /** How long the password before counts yet, when this file brings another. */
    readonly overlapHours: number
  }

/** Lists in the order of the file, so that a fault can name the place. */
export type Registration = {
  /** In whose name documents are issued; without it, what is registered stays. */
  readonly installation?: Installation | undefined
  readonly jurisdictions: readonly Jurisdiction[]
  readonly offices: readonly Office[]
  readonly posts: readonly PostEntry[]
  readonly persons: readonly NamedPerson[]
  readonly banks: readonly BankEntry[]
  /** Where Raast pays into; without it, what is registered stays. */
  readonly raast?: RaastAccount | undefined
  /** Services of government whose payers pay here. */
  readonly clients: readonly Client[]
  /** Programs of others that hand in for people. */
  readonly reporters?: readonly Reporter[] | undefined
}

/** One thing that is wrong, and where in the file: `posts[3].role`. */
export type Fault = { readonly at: string; readonly fault: string }

/** A registration of which nothing was written. */
export class RegistrationRefused extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ at, fault }) => `${at}: ${fault}`).join('\n'))
    this.name = 'RegistrationRefused'
    this.faults = faults
  }
}

/** @throws RegistrationRefused naming every fault, unless there is none */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new RegistrationRefused(faults)
}

/** Names every entry whose key stood in the list before. */
export function findRepeats<T>(
  list: string,
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Fault[] {
  const first = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry)
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    if (before === undefined || key === '') return []
    return { at: `${list}[${index}]`, fault: `stands twice: see ${list}[${before}]` }
  })
}
