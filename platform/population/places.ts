/** Places by codes of our own: they nest by hyphens, and keep their meaning when names change. */
import type { Tx } from '#platform/database'
import type { CivilDate, Text } from '#platform/kernel'

export type Place = {
  /** `PB-MHR-CTY-2`. */
  readonly code: string
  readonly kind:
    | 'province'
    | 'division'
    | 'district'
    | 'tehsil'
    | 'union-council'
    | 'town'
    | 'village'
  readonly name: Text
  readonly from: CivilDate
  readonly to?: CivilDate
}

type PlaceRow = {
  code: string
  kind: Place['kind']
  name_en: string
  name_ur: string
  from_date: CivilDate
  to_date: CivilDate | null
}

/** Registers places; of one that is there its names and its last day change. */
export async function registerPlaces(tx: Tx, places: readonly Place[]): Promise<void> {
  const rows = places.map(({ code, kind, name, from, to }) => ({
    code,
    kind,
    name_en: name.en,
    name_ur: name.ur,
    from_date: from,
    to_date: to ?? null,
  }))
  await tx.query(
    `insert into population.place (code, kind, name_en, name_ur, from_date, to_date)
     select * from json_to_recordset($1::json) as x(code text, kind text, name_en text,
       name_ur text, from_date date, to_date date)
     on conflict (code) do update
       set name_en = excluded.name_en, name_ur = excluded.name_ur, to_date = excluded.to_date`,
    [JSON.stringify(rows)],
  )
}

/** Everything within this place, itself included, by code; those of the past too. */
export async function placesWithin(tx: Tx, within: string): Promise<Place[]> {
  const rows = await tx.query<PlaceRow>(
    `select code, kind, name_en, name_ur, from_date, to_date from population.place
     where code = $1 or starts_with(code, $1 || '-') order by code`,
    [within],
  )
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    name: { en: row.name_en, ur: row.name_ur },
    from: row.from_date,
    ...(row.to_date === null ? {} : { to: row.to_date }),
  }))
}

/** What these places are called, by code; a code that is not registered is missing. */
export async function placeNames(tx: Tx, codes: readonly string[]): Promise<Map<string, Text>> {
  const rows = await tx.query<Pick<PlaceRow, 'code' | 'name_en' | 'name_ur'>>(
    `select code, name_en, name_ur from population.place where code = any($1)`,
    [[...new Set(codes)]],
  )
  return new Map(rows.map(({ code, name_en: en, name_ur: ur }) => [code, { en, ur }]))
}
