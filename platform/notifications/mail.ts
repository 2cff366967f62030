/** What makes a message a mail: its address, and what a mail says beside its plain words. */
import type { Vault } from '#platform/identity'

export type Mail = {
  readonly address: string
  readonly subject: string
  readonly html: string
  /** Where a press of the mail program's own button ends such mails (RFC 8058). */
  readonly stopAt?: string | undefined
}

const addressMax = 254
const localMax = 64
/** Plain letters alone: nothing that could end a header, or look like another address. */
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** As it is written to; undefined where it is none that a mail could go to. */
export function parseMailAddress(typed: string): string | undefined {
  const plain = typed.trim()
  const at = plain.lastIndexOf('@')
  const [name, host] = [plain.slice(0, at), plain.slice(at + 1).toLowerCase()]
  const isAddress = at > 0 && at <= localMax && plain.length <= addressMax
  return isAddress && local.test(name) && domain.test(host) ? `${name}@${host}` : undefined
}

/** By which mails to one address are found; few mail boxes tell capitals apart. */
export function mailIndexOf(vault: Vault, address: string): Buffer {
  return vault.blindIndex('notifications.message.mail', address.toLowerCase())
}
