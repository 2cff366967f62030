/** Papers that say who somebody is: what their code and a wallet hold. */
import { signIdentityCode, type CredentialKey } from '#platform/documents'
import { startOf, addDays, type CivilDate, type Text } from '#platform/kernel'
import type { Item } from '#platform/registers'

/** A person as an identity paper states him. Days are `YYYY-MM-DD`. */
export type IdentityPerson = {
  readonly fullName: string
  /** The same name in Urdu. */
  readonly secondName: string
  readonly dateOfBirth: CivilDate
  readonly gender: 'male' | 'female' | 'other'
  /** ISO 3166-1, three letters. */
  readonly nationality: string
  readonly expiresOn: CivilDate
  /** The number of the person; only a wallet holds it, and shows it when its holder agrees. */
  readonly personalNumber: string
}

export type Identity = {
  /** Names the kind of credential in a wallet; public and never given to another kind. */
  readonly credentialType: string
  readonly name: Text
  /** From the record, its personal fields included. */
  readonly person: (item: Item) => IdentityPerson
}

/** The end of a paper's last day. */
export function endOf(day: CivilDate): Date {
  return startOf(addDays(day, 1))
}

/** The code printed on an identity paper: Claim 169, under the number of the paper. */
export function identityCodeOf(
  { person }: Identity,
  { item, number, issuedAt }: { item: Item; number: string; issuedAt: Date },
  signer: CredentialKey & { readonly issuer: string },
): string {
  const { expiresOn, personalNumber: _, ...shown } = person(item)
  const claims = { ...shown, id: number, language: 'eng', secondLanguage: 'urd' }
  const token = { issuer: signer.issuer, issuedAt, expiresAt: endOf(expiresOn), claims }
  return signIdentityCode(token, signer)
}
