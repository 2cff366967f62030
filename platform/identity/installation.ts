/** In whose name documents are issued here. */
import type { Tx } from '#platform/database'
import type { Text } from '#platform/kernel'

/** What one operator's program is, whichever districts it serves. */
export type Installation = {
  /** The authority's code in every signed document and in the trust list: `PK-PB-BOR`. */
  readonly issuer: string
  readonly name: Text
  /** Four digits by which banks send a payment here; every payment number begins with them. */
  readonly billerPrefix: string
  /** What the public log signs its heads as; without one it takes the site's address. */
  readonly logName: string | undefined
  /** Out of which account money is paid back, as agreed with the treasury's bank. */
  readonly treasury: { readonly bank: string; readonly account: string } | undefined
}

type InstallationRow = {
  issuer: string
  name_en: string
  name_ur: string
  biller_prefix: string
  log_name: string | null
  treasury_bank: string | null
  treasury_account: string | null
}

/** Undefined before anything was registered. */
export async function findInstallation(tx: Tx): Promise<Installation | undefined> {
  const [row] = await tx.query<InstallationRow>(
    `select issuer, name_en, name_ur, biller_prefix, log_name, treasury_bank, treasury_account
     from identity.installation`,
  )
  const { treasury_bank: bank = null, treasury_account: account = null } = row ?? {}
  return (
    row && {
      issuer: row.issuer,
      name: { en: row.name_en, ur: row.name_ur },
      billerPrefix: row.biller_prefix,
      logName: row.log_name ?? undefined,
      treasury: bank !== null && account !== null ? { bank, account } : undefined,
    }
  )
}

/** Adds it or brings it up to date; whether it may still change is the caller's to know. */
export async function registerInstallation(tx: Tx, installation: Installation): Promise<boolean> {
  const { issuer, name, billerPrefix, logName, treasury } = installation
  const written = await tx.query(
    `insert into identity.installation as i (issuer, name_en, name_ur, biller_prefix, log_name,
       treasury_bank, treasury_account)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update
       set issuer = $1, name_en = $2, name_ur = $3, biller_prefix = $4, log_name = $5,
         treasury_bank = $6, treasury_account = $7
       where (i.issuer, i.name_en, i.name_ur, i.biller_prefix, i.log_name, i.treasury_bank,
           i.treasury_account)
         is distinct from ($1, $2, $3, $4, $5, $6, $7)
     returning 1 as one`,
    [
      issuer,
      name.en,
      name.ur,
      billerPrefix,
      logName ?? null,
      treasury?.bank ?? null,
      treasury?.account ?? null,
    ],
  )
  return written.length > 0
}
