/**
 * Tables in which nothing is sealed and nothing bound: their rows are copied from those that are
 * put aside while the table is loaded.
 */
import { keptOf, type Loading } from '../load-table.ts'

export const copyTable = `
  create unlogged table seed.copy (lived text, k int, id text, person text, applicant text)`

/** Once the words of a message are forgotten, a week after it was sent. */
const messages = `
  select case when m.person_id = c.applicant then c.person else m.recipient end,
    case when m.person_id = c.applicant then m.id else left(m.id, 8) || substr(c.id, 9) end,
    case when m.person_id = c.applicant then c.person else m.person_id end,
    m.template, m.language, c.id, null::bytea, m.created_at, m.due_at, m.good_until, m.attempts,
    null::timestamptz, m.state, m.created_at, m.trouble, m.provider, m.id || '-' || c.k,
    m.segments, null::bytea, null::bytea
  from seed.copy c join ${keptOf('notifications.message')} m on m.case_id = c.lived`

const publicRows = `
  select p.jurisdiction, c.id, p.service, p.topic, p.is_public, p.place, p.lat, p.lon, p.opened_on,
    p.stage, p.office, p.counts_for, p.passed_on, p.levels, p.breached, p.disputed, p.deadline_on,
    p.answered_on, p.ended_on, 0
  from seed.copy c join ${keptOf('publication.case')} p on p.id = c.lived`

const decisions = `
  select d.jurisdiction, c.id, d.seq, d.service, d.action, d.to_state, d.office, d.post_id,
    d.seconds, d.at
  from seed.copy c join ${keptOf('analytics.decision')} d on d.case_id = c.lived`

const signals = `
  select s.jurisdiction, s.kind, c.id, s.seq, s.service, s.office, s.post_id, s.facts, s.at
  from seed.copy c join ${keptOf('analytics.signal')} s on s.case_id = c.lived`

export const copiedTables: readonly Loading[] = [
  { name: 'notifications.message', select: messages },
  { name: 'publication.case', select: publicRows },
  { name: 'analytics.decision', select: decisions },
  { name: 'analytics.signal', select: signals },
]

/** What is counted by days: each act of a lived case was done in every copy as well. */
export const multiplyDays = `
  update analytics.daily set reached = reached * ($2 + 1), seconds = seconds * ($2 + 1)
  where service = $1`
