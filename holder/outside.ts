/** What goes out of the wallet: small, soon over, and only to where its holder was shown. */
import { WalletFault } from './fault.ts'

export type Outside = {
  readonly fetch: typeof globalThis.fetch
  /** Why an address may not be asked; undefined where it may. */
  readonly faultOfAddress: (address: string) => string | undefined
}

export type Answer = { readonly status: number; readonly text: string }

const msMax = 5_000
const bytesMax = 256 * 1024

/** The place of an address as a holder is shown it, asking nobody. @throws address-refused */
export function placeOf(outside: Outside, address: string): string {
  if (outside.faultOfAddress(address) !== undefined) throw new WalletFault('address-refused')
  return new URL(address).origin
}

export type Asking = {
  /** The origin to which the holder has agreed. */
  readonly place: string
  readonly form?: Readonly<Record<string, string>>
  readonly json?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks an address of that place; another place, a redirect or a long answer is a fault. */
export async function ask(outside: Outside, address: string, asking: Asking): Promise<Answer> {
  const { place, form, json, headers = {} } = asking
  if (!URL.canParse(address) || placeOf(outside, address) !== place) {
    throw new WalletFault('address-refused')
  }
  const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json)
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
  try {
    const answer = await outside.fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(msMax),
      headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    })
    return { status: answer.status, text: await textIn(answer) }
  } catch (error) {
    throw error instanceof WalletFault ? error : new WalletFault('not-reached', error)
  }
}

async function textIn({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length
    if (bytes > bytesMax) throw new WalletFault('not-understood')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

export type Members = Readonly<Record<string, unknown>>

/** The members of what was answered; of what is no JSON object, a fault. */
export function membersIn({ text }: Answer): Members {
  try {
    return membersOf(JSON.parse(text))
  } catch (error) {
    throw new WalletFault('not-understood', error)
  }
}

/** Of what should be an object: none where it is something else. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
