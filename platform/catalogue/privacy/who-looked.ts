/**
 * Who looked at a person's data, in words for the person: the office and the post, never the
 * officer; why, and in which of the person's own cases, never in anybody else's.
 */
import { findCases, formatReference, type CaseKey } from '#platform/cases'
import { listClients } from '#platform/clients'
import {
  listReadDays,
  ruleOf,
  type DaysAsked,
  type OrderPaper,
  type ReadDay,
} from '#platform/consent'
import type { Tx } from '#platform/database'
import { listOffices, listPosts } from '#platform/identity'
import { civilDateOf, inBoth, text, type CivilDate, type Text } from '#platform/kernel'
import type { Setting } from '../setting.ts'

export type Look = {
  /** The last of them. */
  readonly at: Date
  /** "Collector’s office": who answers for the look. */
  readonly who: Text
  /** The post in it; undefined where nobody but the organisation is named. */
  readonly post: Text | undefined
  readonly why: Text
  /** What kind of data was opened. */
  readonly seen: Text
  /** The rule of law that allows it. */
  readonly law: Text
  /** The person's own case that was open before the reader. */
  readonly reference: string | undefined
  /** Where it was no case of the person's own: somebody else's, or one that came to nothing. */
  readonly elsewhere: 'other-case' | 'no-case' | undefined
  /** An order kept this from the person until it ended. */
  readonly order: OrderPaper | undefined
  /** How often on that day; what one reader opens within a minute is one look. */
  readonly times: number
  /** The first of that day. */
  readonly since: Date
}

/** `next`: before which day the page with what is older begins, where there is more. */
export type Looks = { readonly looks: readonly Look[]; readonly next: CivilDate | undefined }

const operator = text('Technical staff of this platform', 'اس نظام کا تکنیکی عملہ')
const agent = text('A person who acts for you', 'آپ کی طرف سے کام کرنے والا شخص')
const applicant = text('A person who applied for you', 'آپ کے لیے درخواست دینے والا شخص')
const unknownOffice = text('A government office', 'ایک سرکاری دفتر')
const unknownClient = text('An organisation', 'ایک ادارہ')

/** Names of organisations that ask through other doors than `clients`, by their id. */
export type OrganisationNames = ReadonlyMap<string, Text>

/** Whole days, the latest first; those of one reader, reason and day as one look. */
export async function whoLooked(
  tx: Tx,
  setting: Pick<Setting, 'services' | 'now'>,
  personId: string,
  asked: DaysAsked,
  organisations: OrganisationNames = new Map(),
): Promise<Looks> {
  const { days, next } = await listReadDays(tx, personId, { ...asked, now: setting.now() })
  const [offices, posts, clients, cases] = await Promise.all([
    listOffices(tx),
    listPosts(tx),
    listClients(tx),
    findCases(tx, keysIn(days)),
  ])
  const officeNames = new Map(offices.map((one) => [`${one.jurisdiction}/${one.id}`, one.name]))
  const postNames = new Map(posts.map((one) => [`${one.jurisdiction}/${one.id}`, one.title]))
  const clientNames = new Map<string, Text>([
    ...clients.map(({ id, name }) => [id, name] as const),
    ...organisations,
  ])
  const own = new Set(
    cases.filter(({ applicantId }) => applicantId === personId).map(formatReference),
  )
  const known = new Set(cases.map(formatReference))
  const elsewhereOf = (reference: string | undefined, { readerKind }: ReadDay) => {
    if (reference !== undefined && known.has(reference)) {
      return own.has(reference) ? undefined : 'other-case'
    }
    return readerKind === 'service' ? 'no-case' : undefined
  }
  const whoOf = (line: ReadDay): Text => {
    switch (line.readerKind) {
      case 'officer':
        return officeNames.get(`${line.jurisdiction}/${line.officeId}`) ?? unknownOffice
      case 'service':
        return serviceIn(setting, line)?.wording.name ?? unknownOffice
      case 'client':
        return clientNames.get(line.readerId ?? '') ?? unknownClient
      case 'mandate':
        return agent
      case 'applicant':
        return applicant
      case 'operator':
        return operator
    }
  }
  const looks = days.map((line): Unmerged => {
    const reference = line.case && formatReference(line.case)
    const rule = ruleOf(line.purpose)
    return {
      at: line.at,
      who: whoOf(line),
      post: postNames.get(`${line.jurisdiction}/${line.postId}`),
      why: evidenceIn(setting, line)?.purpose ?? rule.words,
      seen: rule.shows,
      law: lawOf(line),
      reference: reference !== undefined && own.has(reference) ? reference : undefined,
      elsewhere: elsewhereOf(reference, line),
      order: line.order,
      moments: new Set(line.looks),
      since: line.since,
    }
  })
  return { looks: together(looks), next }
}

/** Of an order as it was written; else the rule that the purpose rests on. */
function lawOf({ order, purpose }: ReadDay): Text {
  return order ? inBoth(() => order.law) : ruleOf(purpose).citation
}

function keysIn(lines: readonly ReadDay[]): CaseKey[] {
  const keys = lines.flatMap((line) => line.case ?? [])
  return [...new Map(keys.map((key) => [formatReference(key), key])).values()]
}

type Services = Pick<Setting, 'services'>

function serviceIn({ services }: Services, { readerId = '' }: ReadDay) {
  return services.get(readerId.split('/')[0] ?? '')
}

/** What the service itself says for what it asks a register. */
function evidenceIn(setting: Services, line: ReadDay) {
  if (line.readerKind !== 'service') return undefined
  const [, name = ''] = line.readerId?.split('/') ?? []
  const evidence = serviceIn(setting, line)?.evidence ?? {}
  return Object.hasOwn(evidence, name) ? evidence[name] : undefined
}

type Unmerged = Omit<Look, 'times'> & { readonly moments: ReadonlySet<string> }

/** What reads the same to the person, on one day: told once, with how often. */
function together(looks: readonly Unmerged[]): Look[] {
  const all = new Map<string, Unmerged>()
  for (const look of looks) {
    const { at, who, post, why, reference = '', elsewhere = '', order } = look
    const said = [who.en, post?.en ?? '', why.en, reference, elsewhere, order?.number ?? '']
    const key = [civilDateOf(at), ...said].join('|')
    const later = all.get(key)
    all.set(key, later ? bothOf(later, look) : look)
  }
  return [...all.values()].map(({ moments, ...look }) => ({ ...look, times: moments.size }))
}

const bothOf = (later: Unmerged, { since, moments }: Unmerged): Unmerged => ({
  ...later,
  moments: new Set([...later.moments, ...moments]),
  since: since < later.since ? since : later.since,
})
