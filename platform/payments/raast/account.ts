/** The account into which Raast pays, at the bank that is our participant in it. */
import type { Tx } from '#platform/database'

export type RaastAccount = {
  /** The mnemonic of the registered bank that sends us Raast's messages. */
  readonly bank: string
  /** 24 characters, its check digits right. */
  readonly iban: string
  /** Of the bank, as ISO 9362 has it. */
  readonly bic: string
  /** As a payer's app shows it: at most 25 Latin letters. */
  readonly name: string
  /** At most 15 Latin letters. */
  readonly city: string
  /** What the scheme has told its participant to put into a QR code; none is shown without. */
  readonly qr: RaastQrTerms | undefined
  /** Where the bank takes requests to pay; none can be sent without. */
  readonly requestsTo: string | undefined
}

export type RaastQrTerms = {
  /** The merchant account template, `26` to `51`. */
  readonly template: string
  /** The scheme's globally unique identifier inside it. */
  readonly guid: string
}

type AccountRow = {
  bank: string
  iban: string
  bic: string
  name: string
  city: string
  qr_template: string | null
  qr_guid: string | null
  requests_to: string | null
}

/** The registered account; undefined where Raast is not used. */
export async function readRaastAccount(tx: Tx): Promise<RaastAccount | undefined> {
  const [row] = await tx.query<AccountRow>(
    `select bank, iban, bic, name, city, qr_template, qr_guid, requests_to
     from payments.raast_account`,
  )
  if (!row) return undefined
  const { bank, iban, bic, name, city, qr_template: template, qr_guid: guid } = row
  const qr = template !== null && guid !== null ? { template, guid } : undefined
  return { bank, iban, bic, name, city, qr, requestsTo: row.requests_to ?? undefined }
}

/** Replaces the account. */
export async function registerRaastAccount(tx: Tx, account: RaastAccount): Promise<void> {
  const { bank, iban, bic, name, city, qr, requestsTo } = account
  await tx.query(
    `insert into payments.raast_account
       (bank, iban, bic, name, city, qr_template, qr_guid, requests_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (is_only) do update set bank = excluded.bank, iban = excluded.iban,
       bic = excluded.bic, name = excluded.name, city = excluded.city,
       qr_template = excluded.qr_template, qr_guid = excluded.qr_guid,
       requests_to = excluded.requests_to`,
    [bank, iban, bic, name, city, qr?.template, qr?.guid, requestsTo],
  )
}
