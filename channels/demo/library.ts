/**
 * An invented library elsewhere, whose readers pay their fines on the payment page. It knows of it
 * what any service of government is told: an address, a key, and the key of what it is told.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Language, Paisa } from '#platform/kernel'

export type LibraryAccess = {
  /** Where the payment page's API is. */
  readonly address: string
  readonly key: string
  readonly webhookKey: string
  /** Where its payers come back to. */
  readonly returnTo: string
}

/** A payment, as far as the library reads it. */
export type Fine = {
  readonly reference: string
  readonly amount: Paisa
  readonly state: { readonly status: 'created' | 'success' | 'failed' | 'cancelled' }
  readonly _links: { readonly next_url: { readonly href: string } | null }
}

/** What it was told, under a signature that was right. */
export type Heard = { readonly event: string; readonly reference: string }

export type Library = ReturnType<typeof createLibrary>

export const fineAmount: Paisa = 250_00
const heardMax = 5

/** `access` is asked for each time: it is made when it is needed first. */
export function createLibrary(access: () => Promise<LibraryAccess>, newReference: () => string) {
  const heard: Heard[] = []
  const call = async (query: string, asked?: { readonly reference: string }) => {
    const { address, key } = await access()
    const answer = await fetch(`${address}/v1/payments${query}`, {
      method: asked ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${key}`,
        ...(asked && { 'content-type': 'application/json', 'idempotency-key': asked.reference }),
      },
      ...(asked && { body: JSON.stringify(asked) }),
    })
    if (!answer.ok) throw new Error(`the library was answered with ${answer.status}`)
    return answer.json() as Promise<unknown>
  }
  return {
    /** The latest that it asked for. */
    fines: async (): Promise<readonly Fine[]> => {
      const { results } = (await call('?display_size=10')) as { results: Fine[] }
      return results
    },
    ask: async (description: string, language: Language): Promise<Fine> => {
      const reference = newReference()
      const returnUrl = `${(await access()).returnTo}/demo/library?fine=${reference}`
      const asked = { amount: fineAmount, reference, description, return_url: returnUrl, language }
      return (await call('', asked)) as Fine
    },
    /** Takes what it is told; false where the signature is not that of the payment page. */
    hear: async (body: Buffer, signature: string): Promise<boolean> => {
      const { webhookKey } = await access()
      const right = createHmac('sha256', webhookKey).update(body).digest()
      const given = Buffer.from(signature, 'hex')
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false
      const { event_type: event, resource } = JSON.parse(body.toString('utf8')) as {
        readonly event_type: string
        readonly resource: Fine
      }
      heard.unshift({ event, reference: resource.reference })
      heard.splice(heardMax)
      return true
    },
    heard: (): readonly Heard[] => heard,
  }
}
