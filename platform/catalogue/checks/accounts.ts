/** Where the money of a service goes: accounts that it declares, so that they are open in time. */
import { isAccountId } from '#platform/payments'
import type { Service } from '../definition.ts'
import type { Say } from './fault.ts'

export function checkAccounts({ cost }: Service, say: Say): void {
  const accounts = cost?.accounts ?? []
  for (const [i, { id, head }] of accounts.entries()) {
    if (!isAccountId(id)) {
      const fault = `"${id}" is no account's name. Write it as kind/name, as in revenue/permit-fee.`
      say(`cost.accounts.${i}.id`, 'no-account', fault)
    }
    if (head?.code !== undefined && !/^[A-Z]\d{5}$/.test(head.code)) {
      const fault = `"${head.code}" is no head of account. Write a letter and five digits: B02701.`
      say(`cost.accounts.${i}.head.code`, 'no-account', fault)
    }
  }
  if (typeof cost?.creditAccount !== 'string') return
  const account = accounts.find(({ id }) => id === cost.creditAccount)
  if (!account) {
    const fault = `the money goes to "${cost.creditAccount}", and nobody opens that account.`
    say('cost.creditAccount', 'no-account', `${fault} Declare it in \`cost.accounts\`.`)
  } else if (account.head?.code !== cost.headOfAccount) {
    const printed = cost.headOfAccount ?? 'none'
    const own = account.head?.code ?? 'none'
    const fault = `papers name the head ${printed}, and the account has ${own}.`
    say('cost.headOfAccount', 'no-account', `${fault} Say the same in both places.`)
  }
}
