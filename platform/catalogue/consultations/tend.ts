/** What time brings to consultations: comments shown, the close, the answer that does not come. */
import { actOf } from '#platform/cases'
import {
  closeConsultation,
  countComments,
  opinionsAfter,
  takeOverdue,
  takeToClose,
  toldResults,
  type Answered,
  type ConsultationOutcome,
  type ConsultationRound,
  type Level,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import { findPostsFor, languagesOf } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { recordActOfNoCase, type ActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import { findOpened, type ConsultingPlace } from './find.ts'
import { digestOf } from './open.ts'
import { showUnwithheld } from './screen.ts'
import { openAnswersOf } from './sealed-opinion.ts'
import { tellAnswered, tellSayers } from './tell.ts'

/** Every process may do it: what is due is taken by one of them. */
export async function tendConsultations({ db, setting }: ConsultingPlace): Promise<void> {
  const isUsed = [...setting.registers.values()].some(({ consultation }) => consultation)
  if (!isUsed) return
  for (const step of [showUnwithheld, closeDue, noteOverdue, tellAnswered]) {
    while (await db.transact((tx) => step(tx, setting)));
  }
}

type Act = Pick<ActOfNoCase, 'id' | 'action' | 'kind' | 'toState' | 'facts'>

async function recordClock(
  tx: Tx,
  setting: Setting,
  { jurisdiction }: ConsultationRound,
  act: Act,
): Promise<void> {
  const now = setting.now()
  const effects = noEffects()
  const actedBy = { kind: 'clock', id: 'clock', postId: undefined } as const
  recordActOfNoCase(setting, effects, { ...act, jurisdiction, actedBy, entries: [], now })
  await writeEffects(tx, setting, effects, now)
}

/** Counts once and for all; one at a time. */
async function closeDue(tx: Tx, setting: Setting): Promise<boolean> {
  const now = setting.now()
  const round = await takeToClose(tx, now)
  if (!round) return false
  const id = setting.newId()
  const counted = await countAll(tx, setting, round)
  const act = actOf({ jurisdiction: round.jurisdiction, id, seq: 1 })
  await closeConsultation(tx, round.key, { outcome: { ...counted, act }, now })
  await recordClock(tx, setting, round, {
    id,
    action: 'close-consultation',
    kind: 'totals',
    toState: 'closed',
    facts: { consultation: round.key, said: counted.said, outcome: digestOf(counted) },
  })
  return true
}

const pageMax = 1_000

async function countAll(
  tx: Tx,
  { vault }: Setting,
  { key, terms }: ConsultationRound,
): Promise<Omit<ConsultationOutcome, 'act'>> {
  const said: Record<Level, number> = { verified: 0, phone: 0, organisation: 0 }
  const persons: Answered[] = []
  const organisations: ConsultationOutcome['organisations'][number][] = []
  for (let after = ''; ; ) {
    const page = await opinionsAfter(tx, key, { after, limit: pageMax })
    for (const one of page) {
      const answers = openAnswersOf(vault, key, one)
      said[one.level] += 1
      if (one.organisation === null) persons.push({ ...one, answers })
      else organisations.push({ name: one.organisation, answers: Object.fromEntries(answers) })
    }
    after = page.at(-1)?.id ?? after
    if (page.length < pageMax) break
  }
  const counts = await countComments(tx, key)
  return {
    said,
    comments: counts.reduce((sum, one) => sum + one.waiting + one.published + one.withheld, 0),
    questions: toldResults(terms.questions, persons),
    organisations: organisations.sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** The answer is late: everybody sees it, and the head hears of it. */
async function noteOverdue(tx: Tx, setting: Setting): Promise<boolean> {
  const now = setting.now()
  const round = await takeOverdue(tx, now)
  if (!round) return false
  const { key, terms, jurisdiction } = round
  const { rules } = await findOpened(tx, setting, key)
  await recordClock(tx, setting, round, {
    id: setting.newId(),
    action: 'consultation-overdue',
    kind: 'escalated',
    toState: 'overdue',
    facts: { consultation: key, role: rules.head },
  })
  const on = civilDateOf(now)
  const posts = await findPostsFor(tx, { role: rules.head, jurisdiction, on })
  const ids = [...new Set(posts.flatMap(({ personId }) => personId ?? []))]
  const languages = await languagesOf(tx, ids)
  const to = ids.map((personId) => ({ personId, language: languages.get(personId) ?? 'ur' }))
  await tellSayers(tx, setting, { key, terms, what: 'overdue', to })
  return true
}
