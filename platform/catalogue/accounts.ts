/** The accounts of the ledger that an installation needs, from what is declared and registered. */
import { listClients, type Client } from '#platform/clients'
import type { Tx } from '#platform/database'
import { covers, listPosts, type PostInOffice } from '#platform/identity'
import { text } from '#platform/kernel'
import {
  accountOfClient,
  bankAccounts,
  checkAccountId,
  isAccountId,
  kindOf,
  openAccounts,
  provinceAccounts,
  type Account,
  type AccountId,
} from '#platform/payments'
import { openingActionOf } from './open-step.ts'
import type { HeadOfAccount, Service } from './definition.ts'
import type { Setting } from './setting.ts'

type Place = Pick<Setting, 'services' | 'jurisdictions'>
type Bank = { readonly mnemonic: string }
type Registered = {
  readonly posts: readonly PostInOffice[]
  readonly banks: readonly Bank[]
  readonly clients: readonly Pick<Client, 'id' | 'name'>[]
}

/**
 * Every account, once: the province's own, those of banks, those that services declare, and the
 * stock of each post that gives a service at a counter.
 */
export function accountsOf(
  { services, jurisdictions }: Place,
  { posts, banks, clients }: Registered,
): Account[] {
  const province = provinceOf([...jurisdictions.keys()])
  const all = [
    ...provinceAccounts(province),
    ...banks.flatMap(bankAccounts),
    ...clients.map(accountOfClient),
    ...[...services.values()].flatMap((service) => declaredAccounts(service, province)),
    ...[...services.values()].flatMap((service) => stocksOf(service, jurisdictions, posts)),
  ]
  return [...Map.groupBy(all, ({ id }) => id).values()].map((same) => same.reduce(together))
}

/** The same account of several places is used in all of them. */
function together(one: Account, other: Account): Account {
  return one.jurisdiction === other.jurisdiction ? one : { ...one, jurisdiction: undefined }
}

/** `PB` for `PB-MHR`; the country where districts of several provinces stand side by side. */
function provinceOf(codes: readonly string[]): string {
  const [province = 'PK', ...others] = new Set(codes.map((code) => code.split('-')[0]))
  return others.length === 0 ? province : 'PK'
}

/** What is taken for a biller is his; everything else that a service declares is the province's. */
function ownerOf(id: AccountId, { biller }: Service, province: string): Account['owner'] {
  if (biller && kindOf(id) === 'biller') return { kind: 'biller', code: biller.id }
  return { kind: 'province', code: province }
}

function declaredAccounts(service: Service, province: string): Account[] {
  const { cost } = service
  return (cost?.accounts ?? []).map(({ id, purpose, head }) => ({
    id: checkAccountId(id),
    owner: ownerOf(checkAccountId(id), service, province),
    jurisdiction: undefined,
    purpose,
    head: head?.code,
  }))
}

const paidBefore = text(
  'Paid before by the vendor and not issued yet',
  'فروش کنندہ نے پہلے ادا کیا، ابھی جاری نہیں ہوا',
)

/** A post whose stock could be no account's name sells nothing. */
function stocksOf(
  service: Service,
  jurisdictions: Setting['jurisdictions'],
  posts: readonly PostInOffice[],
): Account[] {
  const { counter, cost, workflow } = service
  const role = workflow.states[workflow.initial]?.[openingActionOf(service)]?.by
  if (!counter) return []
  return [...jurisdictions.keys()].flatMap((jurisdiction) =>
    posts
      .filter((post) => post.role === role && covers(post.jurisdiction, jurisdiction))
      .flatMap((post): Account[] => {
        const id = counter.stock({ jurisdiction, post: post.id })
        if (!isAccountId(id)) return []
        const owner = { kind: 'vendor', code: post.id } as const
        return [{ id, owner, jurisdiction, purpose: paidBefore, head: cost?.headOfAccount }]
      }),
  )
}

/**
 * Opens what is not open yet; the same again changes nothing. At registration, and at each start.
 * Gives how many accounts were opened or changed. Within a transaction.
 */
export async function openLedger(
  tx: Tx,
  setting: Place & Pick<Setting, 'now'>,
  banks: readonly Bank[],
): Promise<number> {
  const registered = { posts: await listPosts(tx), banks, clients: await listClients(tx) }
  const accounts = accountsOf(setting, registered)
  return (await openAccounts(tx, accounts, setting.now())).length
}

/** The heads that the services name, by their codes: what a code is called, and who says so. */
export function headsOf({ services }: Pick<Setting, 'services'>): Map<string, HeadOfAccount> {
  const heads = [...services.values()].flatMap(({ cost }) =>
    (cost?.accounts ?? []).flatMap(({ head }) => head ?? []),
  )
  return new Map(heads.flatMap((head) => (head.code === undefined ? [] : [[head.code, head]])))
}
