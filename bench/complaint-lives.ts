/**
 * DIGIT's own load: a complaint is lodged, taken up, answered and read, four calls. Officers come
 * through the pages of the desk, as they do at work; citizens through the API. A call that is
 * refused with a time to come back is made again then, under the same key, as a program would.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#platform/database'
import { createApiToken, registerPersons, secureRandomness } from '#platform/identity'
import { createIdSource } from '#platform/kernel'
import { Connection, type Answer } from './http-client.ts'
import { signInOfficer, vaultOf, type Officer } from './officer.ts'
import type { Program } from './program.ts'

/** Offices with one officer each: whoever answers is known before the case is lodged. */
const departments = [
  { category: 'health/hospital/no-medicine', officer: '3999010002092' },
  { category: 'transport/roads/pothole', officer: '3999010002147' },
  { category: 'education/school/teacher-absent', officer: '3999010002081' },
  { category: 'energy/supply/outage', officer: '3999010002068' },
  { category: 'municipal/water/no-supply', officer: '3999010002057' },
  { category: 'energy/gas/no-gas', officer: '3999010002079' },
  { category: 'police/safety/noise', officer: '3999010002114' },
  { category: 'transport/traffic/signal', officer: '3999010002158' },
  { category: 'environment/pollution/smoke', officer: '3999010002169' },
  { category: 'economy/prices/weights', officer: '3999010002226' },
  { category: 'works/project/quality', officer: '3999010002237' },
  { category: 'government/conduct/rude', officer: '3999010002248' },
] as const

const places = ['kacheri-road', 'main-bazaar', 'station-road', 'new-colony', 'chak-noor'] as const
const told = 'The road in front of the school is broken since the rain; two children fell there.'
const answered = {
  outcome: 'granted',
  ground: 'done',
  answer: 'The work was done on Monday and looked at on the spot by the engineer.',
  paper: 'Work order 114 of 2026',
}
/** As many as the service lets one person hand in on a day. */
const livesPerCitizen = 20
/** More than were ever measured. */
const livesPerSecondMax = 500

/** What came of some lives: nothing is thrown, so that one error hides no other. */
export type Tally = {
  /** Of each life that came to its end, and of each call, in milliseconds. */
  readonly lives: number[]
  readonly calls: number[]
  /** Refused, with a time to come back. */
  refused: number
  readonly errors: string[]
  /** Read after the write, and not there as it was written. */
  unread: number
  /** What was accepted: the state that each case has come to. */
  readonly accepted: Map<string, string>
}

export const newTally = (): Tally => ({
  lives: [],
  calls: [],
  refused: 0,
  errors: [],
  unread: 0,
  accepted: new Map(),
})

export type User = {
  /** One complaint, from its lodging to its reading. */
  readonly live: (tally: Tally) => Promise<void>
  readonly close: () => void
}

/**
 * Gives users, each with connections of its own, spread over offices. Every life is that of the
 * next of many citizens: enough of them for so many seconds.
 */
export async function invitePeople(program: Program, db: Database, seconds: number) {
  const desks = await Promise.all(
    departments.map(async ({ category, officer }) => ({
      category,
      comeToWork: await signInOfficer(program, db, officer),
    })),
  )
  const lives = seconds * livesPerSecondMax
  const tokens = await citizens(program, db, Math.ceil(lives / livesPerCitizen))
  let lived = 0
  const nextToken = () => tokens[lived++ % tokens.length] ?? ''
  return (count: number): User[] =>
    Array.from({ length: count }, (_, n) => {
      const desk = desks[n % desks.length] as (typeof desks)[number]
      return userOf(
        {
          citizen: new Connection(program.port),
          officer: desk.comeToWork(),
          category: desk.category,
          place: places[n % places.length] ?? places[0],
        },
        nextToken,
      )
    })
}

/** Invented, new in each run: each has a program that acts for him. */
async function citizens(program: Program, db: Database, count: number): Promise<readonly string[]> {
  const [now, newId] = [new Date(), createIdSource(Date.now, randomInt)]
  const first = secureRandomness.below(10 ** 7 - count)
  const invited = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    cnic: `39993${String(first + n).padStart(7, '0')}1`,
    name: 'Invented Citizen',
    nameUr: 'فرضی شہری',
    phone: `+92398${String(first + n).padStart(7, '0')}`,
    language: 'ur' as const,
  }))
  const ids = await registerPersons(db, vaultOf(program), invited, now)
  return Promise.all(
    ids.map((personId) =>
      createApiToken(db, {
        holder: { personId },
        label: 'bench',
        lifetimeDays: 1,
        now,
        random: secureRandomness,
      }),
    ),
  )
}

type Seat = {
  readonly citizen: Connection
  readonly officer: Officer
  readonly category: string
  readonly place: string
}

function userOf({ citizen, officer, category, place }: Seat, nextToken: () => string): User {
  const live = async (tally: Tally) => {
    const from = performance.now()
    const token = nextToken()
    const reference = await lodge(tally, token)
    await step(tally, reference, 'take', {}, 'at-work')
    await step(tally, reference, 'close', answered, 'answered')
    const bearer = `authorization: Bearer ${token}\r\n`
    const answer = await call(tally, 200, () =>
      citizen.request('GET', `/api/cases/${reference}`, bearer),
    )
    const { state } = JSON.parse(answer.body.toString()) as { state?: unknown }
    if (state !== 'answered') tally.unread += 1
    tally.lives.push(performance.now() - from)
  }
  const lodge = async (tally: Tally, token: string) => {
    const headers = `authorization: Bearer ${token}\r\nidempotency-key: ${randomUUID()}\r\n`
    const answers = {
      type: 'complaint',
      told,
      category,
      place: { place },
      about: 'nobody',
      openness: 'public',
    }
    const body = JSON.stringify({ service: 'citizen-complaint', answers })
    const answer = await call(tally, 201, () =>
      citizen.request('POST', '/api/applications', headers, body),
    )
    const { reference } = JSON.parse(answer.body.toString()) as { reference: string }
    tally.accepted.set(reference, 'received')
    return reference
  }
  const step = async (
    tally: Tally,
    reference: string,
    action: string,
    fields: Readonly<Record<string, string>>,
    state: string,
  ) => {
    const posted = { ...fields, key: randomUUID() }
    await call(tally, 303, () => officer.post(`/desk/cases/${reference}/${action}`, posted))
    tally.accepted.set(reference, state)
  }
  return {
    live: (tally) =>
      live(tally).catch((error: unknown) => {
        tally.errors.push(error instanceof Error ? error.message : String(error))
      }),
    close: () => {
      citizen.close()
      officer.close()
    },
  }
}

/** Until it is answered as expected; the time of a call is that of the one that was let in. */
async function call(tally: Tally, expected: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const from = performance.now()
    const answer = await ask()
    if (answer.status === expected) {
      tally.calls.push(performance.now() - from)
      return answer
    }
    if (answer.status !== 503 || answer.retryAfter === undefined) {
      throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`)
    }
    tally.refused += 1
    // Not all at the same moment again.
    await wait(answer.retryAfter * 1_000 * (1 + Math.random()))
  }
}
