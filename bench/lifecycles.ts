/**
 * DIGIT's own load: a complaint is lodged, taken up, answered and read, four calls. Officers come
 * through the pages of the desk, as they do at work; citizens through the API.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { connect, startEmbedded } from '#platform/database'
import { demoPersons } from '../app/demo.ts'
import { read } from './bills.ts'
import { Connection } from './http-client.ts'
import { rateOf, round, type Measured, type Rate } from './measure.ts'
import { signInOfficer, type Officer } from './officer.ts'
import { tokenFor, type Program } from './program.ts'

const clients = 32
/** Offices with one officer each: whoever answers is known before the case is lodged. */
const departments = [
  { category: 'health/hospital/no-medicine', officer: '3999010002092' },
  { category: 'transport/roads/pothole', officer: '3999010002147' },
  { category: 'education/school/teacher-absent', officer: '3999010002081' },
  { category: 'energy/supply/outage', officer: '3999010002068' },
] as const

const told = 'The road in front of the school is broken since the rain; two children fell there.'
const answered = {
  outcome: 'granted',
  ground: 'done',
  answer: 'The work was done on Monday and looked at on the spot by the engineer.',
  paper: 'Work order 114 of 2026',
}

/** DIGIT publishes 37 a second on 16 processors up to 100,000 complaints, and 6.3 at a million. */
export async function lifecycleRate(program: Program, seconds: number): Promise<Measured> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  const desks = await Promise.all(
    departments.map(async ({ category, officer }) => ({
      category,
      comeToWork: await signInOfficer(program, db, officer),
    })),
  )
  const token = tokenFor(program.dataFolder, demoPersons[1]?.cnic ?? '')
  const people = Array.from({ length: clients }, (_, client) => {
    const desk = desks[client % desks.length] as (typeof desks)[number]
    return { citizen: new Connection(program.port), officer: desk.comeToWork(), ...desk }
  })
  const ours: Rate = await rateOf(clients, seconds, async (client) => {
    const { citizen, officer, category } = people[client] as (typeof people)[number]
    const reference = await lodge(citizen, token, category)
    await step(officer, reference, 'take', {})
    await step(officer, reference, 'close', answered)
    const headers = `authorization: Bearer ${token}\r\n`
    const view = read(await citizen.request('GET', `/api/cases/${reference}`, headers), 200)
    if ((view as { state?: unknown }).state !== 'answered') throw new Error('it was not answered')
  })
  for (const { citizen, officer } of people) {
    citizen.close()
    officer.close()
  }
  const [row] = await db.query<{ count: string }>(`select count(*) as count from cases."case"`)
  await db.close()
  return {
    name: 'lifecycles',
    what: `complaints lodged, taken up, answered and read, ${clients} clients, each step durable`,
    ...ours,
    yardstick: 'DIGIT on 16 processors, up to 100,000 complaints, as published',
    yardstickPerSecond: 37,
    ratio: round(ours.perSecond / 37),
    figures: { barPerSecond: 200, barP95Ms: 300, casesAtTheEnd: Number(row?.count ?? 0) },
  }
}

async function lodge(citizen: Connection, token: string, category: string): Promise<string> {
  const headers = `authorization: Bearer ${token}\r\nidempotency-key: ${randomUUID()}\r\n`
  const answers = {
    type: 'complaint',
    told,
    category,
    place: { place: 'kacheri-road' },
    about: 'nobody',
    openness: 'public',
  }
  const body = JSON.stringify({ service: 'citizen-complaint', answers })
  const made = read(await citizen.request('POST', '/api/applications', headers, body), 201)
  return String((made as { reference: unknown }).reference)
}

async function step(
  officer: Officer,
  reference: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const path = `/desk/cases/${reference}/${action}`
  const { status, body } = await officer.post(path, { ...fields, key: randomUUID() })
  if (status !== 303 && status !== 302) throw new Error(`${path}: ${status} ${body.toString()}`)
}
