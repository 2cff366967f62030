/** The bank's own list of accounts: whom it knows, and how it came to know them. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Account = {
  /** Sixteen digits. */
  readonly number: string
  readonly subject: string
  readonly openedAt: string
  readonly name: string
}

export type Accounts = {
  /** The same person comes to the same account, however often he opens it. */
  open(subject: string, name: string, at: Date): Account & { readonly isNew: boolean }
}

const digits = 16

/** One line of JSON for each; a number comes from the subject, so that no counter is kept. */
export function openAccounts(folder: string): Accounts {
  const file = join(folder, 'accounts.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const accounts = new Map(
    lines.flatMap((line) => {
      if (!line.endsWith('}')) return []
      const account = JSON.parse(line) as Account
      return [[account.subject, account] as const]
    }),
  )
  return {
    open(subject, name, at) {
      const known = accounts.get(subject)
      if (known) return { ...known, isNew: false }
      const hash = createHash('sha256').update(subject).digest('hex')
      const number = (BigInt(`0x${hash}`) % 10n ** BigInt(digits)).toString().padStart(digits, '0')
      const account = { number, subject, openedAt: at.toISOString(), name }
      mkdirSync(folder, { recursive: true })
      appendFileSync(file, `${JSON.stringify(account)}\n`, { mode: 0o600 })
      accounts.set(subject, account)
      return { ...account, isNew: true }
    },
  }
}
