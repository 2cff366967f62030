/**
 * Every dated rule of every service, announced as it changes: a record and a leaf for each row that
 * is new, changed or taken out. Nobody can then say afterwards that another rate had held.
 */
import { encode } from 'cborg'
import { actOf } from '#platform/cases'
import { isUniqueViolation, type Database, type Tx } from '#platform/database'
import type { CivilDate, Text } from '#platform/kernel'
import { findLeaves } from '#platform/log'
import { listRecords, type Item, type NewEntry, type RegisterRecord } from '#platform/registers'
import { recordActOfNoCase } from './act-of-no-case.ts'
import { noEffects, writeEffects, type Effects } from './effects.ts'
import type { Setting } from './setting.ts'

/** A row of a rule as plain data: what holds, from when to when, by whose word. */
export type DatedRule = {
  /** Unique in its service and never given to another row. */
  readonly id: string
  /** First and last day, both included; without `to` it holds until now. */
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly authority: Text
  /** Where it can be read. */
  readonly source: string
}

type Change = 'new' | 'changed' | 'withdrawn'
type Announcement = {
  readonly key: string
  readonly change: Change
  readonly rule: Item
  readonly before: RegisterRecord | undefined
}

/** The installation's own register; what it publishes needs no officer's post. */
const register = 'rules'
const withdrawn = 'withdrawn'
const rulesMax = 10_000

/**
 * Compares the rules of the services with those announced before and announces the difference;
 * gives how many rows differed. Several processes may do so at once: one of them writes.
 */
export async function announceRules(db: Database, setting: Setting): Promise<number> {
  try {
    return await db.transact((tx) => announce(tx, setting))
  } catch (error) {
    // Another process was first; what it has not announced, if anything, is.
    if (isUniqueViolation(error)) return db.transact((tx) => announce(tx, setting))
    throw error
  }
}

async function announce(tx: Tx, setting: Setting): Promise<number> {
  const announcements = differences(setting, await listRecords(tx, register, '', rulesMax))
  if (announcements.length === 0) return 0
  const effects = noEffects()
  const now = setting.now()
  for (const one of announcements) recordAnnouncement(setting, effects, one, now)
  await writeEffects(tx, setting, effects, now)
  return announcements.length
}

function differences(setting: Setting, announced: readonly RegisterRecord[]): Announcement[] {
  const standing = new Map(announced.map((record) => [record.key, record]))
  const rules = [...setting.services.values()].flatMap((service) =>
    (service.rules ?? []).map((rule) => ({ key: `${service.id}/${rule.id}`, rule: plain(rule) })),
  )
  const kept = new Set(rules.map(({ key }) => key))
  if (kept.size < rules.length) throw new Error('two rules of one service have the same id')
  const stated = rules.flatMap(({ key, rule }): Announcement[] => {
    const before = standing.get(key)
    if (!before) return [{ key, rule, before, change: 'new' }]
    if (before.state !== withdrawn && isSame(before.item, rule)) return []
    return [{ key, rule, before, change: 'changed' }]
  })
  const gone = announced
    .filter(({ key, state }) => state !== withdrawn && !kept.has(key))
    .map((before) => ({ key: before.key, rule: before.item, before, change: withdrawn }) as const)
  return [...stated, ...gone]
}

/** As the database gives it back. */
function plain(rule: DatedRule): Item {
  return JSON.parse(JSON.stringify(rule)) as Item
}

/** The encoding sorts what the database does not keep in order. */
function isSame(a: Item, b: Item): boolean {
  return Buffer.from(encode(a)).equals(encode(b))
}

function recordAnnouncement(
  setting: Setting,
  effects: Effects,
  { key, change, rule, before }: Announcement,
  now: Date,
): void {
  const jurisdiction = setting.signer.issuer
  const id = setting.newId()
  const state = change === withdrawn ? withdrawn : 'announced'
  const entry: NewEntry = {
    register,
    key,
    seq: (before?.seq ?? 0) + 1,
    state,
    item: rule,
    jurisdiction,
    caseId: id,
    caseSeq: 1,
    recordedAt: now,
    unique: [],
    search: [],
  }
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id,
    action: 'announce',
    kind: 'amended',
    actedBy: { kind: 'installation', id: jurisdiction, postId: undefined },
    fromState: before?.state,
    toState: state,
    facts: { register, key, change },
    entries: [entry],
    now,
  })
}

/** A rule as it was last announced, and its place in the public log. */
export type AnnouncedRule = {
  readonly service: string
  readonly rule: DatedRule
  readonly isWithdrawn: boolean
  readonly announcedAt: Date
  /** Undefined while its leaf waits to be sealed. */
  readonly index: number | undefined
}

/** Every rule that was ever announced, by service and id. */
export async function announcedRules(tx: Tx): Promise<AnnouncedRule[]> {
  const records = await listRecords(tx, register, '', rulesMax)
  const actOfRecord = ({ jurisdiction, caseId }: RegisterRecord): string =>
    actOf({ jurisdiction, id: caseId, seq: 1 })
  const { sealed } = await findLeaves(tx, records.map(actOfRecord))
  return records.map((record) => ({
    service: record.key.slice(0, record.key.indexOf('/')),
    rule: record.item as DatedRule,
    isWithdrawn: record.state === withdrawn,
    announcedAt: record.recordedAt,
    index: sealed.get(actOfRecord(record))?.index,
  }))
}
