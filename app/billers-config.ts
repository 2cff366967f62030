/** Billers that answer themselves what is due, at the addresses that the operator registered. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { BillerAddresses } from '#platform/billing'
import { faultOfAddress } from './outward-address.ts'

const secondsMax = 15
const secondsDefault = 5

const file = Compile(
  Type.Record(
    Type.String(),
    Type.Object(
      {
        url: Type.String(),
        username: Type.String({ minLength: 1 }),
        passwordFile: Type.String({ minLength: 1 }),
        jurisdiction: Type.String({ minLength: 1 }),
        timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: secondsMax })),
      },
      { additionalProperties: false },
    ),
  ),
)

/**
 * Reads the file that `DAFTAR_BILLERS` names: by the biller's id its address, and a file with its
 * password, which lies beside it unless it says otherwise. No file means no such biller.
 * @throws Error naming what is wrong, and never a password
 */
export function readBillers(path: string | undefined): BillerAddresses {
  if (!path) return new Map()
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!file.Check(content)) {
    const [fault] = file.Errors(content)
    throw new Error(`DAFTAR_BILLERS: ${fault?.instancePath || path}: ${fault?.message}`)
  }
  return new Map(
    Object.entries(content).map(([biller, address]) => {
      const { url, username, passwordFile, jurisdiction } = address
      const fault = faultOfAddress(url)
      if (fault) throw new Error(`DAFTAR_BILLERS: ${biller}: its url ${fault}`)
      const password = readFileSync(resolve(dirname(path), passwordFile), 'utf8').trim()
      const timeoutMs = (address.timeoutSeconds ?? secondsDefault) * 1_000
      return [biller, { url, username, password, jurisdiction, timeoutMs }]
    }),
  )
}

/** @throws Error for a biller or a district that is not there: its bills would never be asked */
export function checkBillers(
  addresses: BillerAddresses,
  known: { readonly billers: readonly string[]; readonly jurisdictions: readonly string[] },
): void {
  for (const [biller, { jurisdiction }] of addresses) {
    if (!known.billers.includes(biller)) {
      throw new Error(`DAFTAR_BILLERS: no biller is called "${biller}"`)
    }
    if (!known.jurisdictions.includes(jurisdiction)) {
      throw new Error(`DAFTAR_BILLERS: ${biller}: no district is called "${jurisdiction}"`)
    }
  }
}
