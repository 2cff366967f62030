/**
 * The national register elsewhere, asked about one person for a purpose. Its answers are seven;
 * nothing of the message is kept but what the case's event binds.
 */
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { isCivilDate } from '#platform/kernel'
import { answered, closedBreaker, failed, tryCall, type BreakerLimits } from './breaker.ts'
import type { PopulationItem } from './items.ts'
import { defined } from './person-record.ts'

export const outsideResults = [
  'MATCH',
  'NO_MATCH',
  'BLOCKED',
  'EXPIRED',
  'DECEASED',
  'NOT_FOUND',
  'SERVICE_DOWN',
] as const
export type OutsideResult = (typeof outsideResults)[number]

/** `item` of whoever is known there; without one the number is nobody's, or another's. */
export type OutsideAnswer = {
  readonly result: OutsideResult
  readonly item: PopulationItem | undefined
}

export type OutsideRegister = {
  /** Never throws: whatever cannot be asked or read is `SERVICE_DOWN`. */
  ask(cnic: string, purpose: string): Promise<OutsideAnswer>
}

export type OutsideAddress = {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly timeoutMs: number
}

const usualLimits: BreakerLimits = { failuresMax: 3, pauseMs: 30_000 }
const answerBytesMax = 16 * 1_024
const short = Type.String({ maxLength: 200 })
const response = Type.Object({
  result: Type.Union(outsideResults.map((one) => Type.Literal(one))),
  person: Type.Optional(
    Type.Object({
      cnic: Type.String({ pattern: '^[1-9][0-9]{12}$' }),
      nameEn: short,
      nameUr: short,
      sex: Type.Union([Type.Literal('M'), Type.Literal('F'), Type.Literal('X')]),
      dateOfBirth: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      fatherNameEn: Type.Optional(short),
      fatherNameUr: Type.Optional(short),
      fatherCnic: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{12}$' })),
      motherCnic: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{12}$' })),
    }),
  ),
})
const readable = Compile(response)

const down: OutsideAnswer = { result: 'SERVICE_DOWN', item: undefined }

/** Over HTTP behind a circuit breaker, which all programs of one process share. */
export function createOutsideRegister(
  address: OutsideAddress,
  now: () => Date,
  limits: BreakerLimits = usualLimits,
): OutsideRegister {
  let breaker = closedBreaker
  return {
    ask: async (cnic, purpose) => {
      const asked = tryCall(breaker, now().getTime(), limits)
      breaker = asked.breaker
      if (!asked.may) return down
      const answer = await askOver(address, cnic, purpose)
      breaker =
        answer.result === 'SERVICE_DOWN' ? failed(breaker, now().getTime(), limits) : answered()
      return answer
    },
  }
}

async function askOver(
  { url, username, password, timeoutMs }: OutsideAddress,
  cnic: string,
  purpose: string,
): Promise<OutsideAnswer> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', username, password },
      body: JSON.stringify({ cnic, purpose }),
      // A redirect would carry the password and a citizen's number to somebody nobody registered.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const length = Number(reply.headers.get('content-length') ?? answerBytesMax)
    if (!reply.ok || length > answerBytesMax) return down
    return outsideAnswerOf(cnic, await reply.json())
  } catch {
    return down
  }
}

/** What an answer says of this number; what does not fit the message counts as no answer. */
export function outsideAnswerOf(cnic: string, body: unknown): OutsideAnswer {
  if (!readable.Check(body)) return down
  const { result, person }: Static<typeof response> = body
  if (result === 'NO_MATCH' || result === 'NOT_FOUND') return { result, item: undefined }
  if (result === 'SERVICE_DOWN' || !person) return down
  // An answer about somebody else is none.
  if (person.cnic !== cnic || !isCivilDate(person.dateOfBirth)) return down
  const card = result === 'MATCH' ? 'valid' : result === 'EXPIRED' ? 'expired' : 'blocked'
  return {
    result,
    item: {
      personId: '',
      cnic,
      nameEn: person.nameEn,
      nameUr: person.nameUr,
      sex: person.sex,
      dateOfBirth: person.dateOfBirth,
      alive: result !== 'DECEASED',
      spouseCnics: [],
      married: false,
      card,
      ...defined({
        fatherCnic: person.fatherCnic,
        motherCnic: person.motherCnic,
        fatherNameEn: person.fatherNameEn,
        fatherNameUr: person.fatherNameUr,
      }),
    },
  }
}
