/** Whose record is written in, and the entry that is struck: read by whoever enters or approves. */
import { registryPerson } from '#platform/catalogue'
import { formatDate, formatInstant, type Text } from '#platform/kernel'
import { documentWords, factParts, factWords, placeNames, placesIn } from '#platform/population'
import { namesIn } from './person.tsx'
import type { RegistrarVisit } from './visit.tsx'
import { words } from './wording.ts'

/** A name and what stands beside it, the most important first. */
export type Row = readonly [Text, readonly string[]]

/** @throws population-person-unknown, population-own-look: nobody enters in his own family */
export async function whoseRows(visit: RegistrarVisit, personId: string): Promise<Row[]> {
  const { platform, actor, language, speak } = visit
  const { record, cnic } = await registryPerson(platform, actor, personId)
  const born = record.born === undefined ? [] : [formatDate(record.born, language)]
  return [[words.whose, [record.name?.[language] ?? speak(words.unknown), cnic, ...born]]]
}

/** @throws population-person-unknown, population-own-look: nobody strikes in his own family */
export async function struckRows(
  visit: RegistrarVisit,
  { personId, seq }: { readonly personId: string; readonly seq: number },
): Promise<Row[]> {
  const { platform, actor, language, speak } = visit
  const person = await registryPerson(platform, actor, personId)
  const entry = person.history.find((one) => one.seq === seq)
  if (!entry) return []
  const { fact, evidence, recordedAt } = entry
  const places = await placeNames(platform.db, placesIn([fact]))
  const said = factParts(fact, { language, places, names: namesIn(person, visit) })
  const paper = evidence && [speak(documentWords[evidence.document]), evidence.number]
  return [
    [words.whose, [person.record.name?.[language] ?? speak(words.unknown)]],
    [factWords[fact.kind] ?? words.what, said],
    [words.wasEntered, [formatInstant(recordedAt, language)]],
    ...(paper ? [[words.wasSeen, paper] as const] : []),
  ]
}

/** Each part by itself: a name in one script beside a number in another. */
export function toSummary({ speak }: RegistrarVisit, rows: readonly Row[]) {
  return rows.map(([key, parts]) => ({
    key: speak(key),
    value: (
      <>
        {parts.map((part, i) => (
          <>
            {i > 0 && ' · '}
            <bdi>{part}</bdi>
          </>
        ))}
      </>
    ),
  }))
}
