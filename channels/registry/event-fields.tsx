/** What each event asks, and how what was filled in becomes one. */
import { DateInput, fieldOf, Input, Select, type PostedFields } from '#channels/components'
import { isCivilDate, parseCnic, westernDigits, type CivilDate } from '#platform/kernel'
import {
  populationProblems as problems,
  roleWords,
  sexWords,
  tieWords,
  useWords,
  type LifeEvent,
  type LifeEventKind,
  type Place,
  type Sex,
} from '#platform/population'
import type { ComponentChildren } from 'preact'
import type { RegistrarVisit } from './visit.tsx'
import { dayWords, words } from './wording.ts'

export type ErrorOf = (name: string) => ComponentChildren

type FieldsProps = {
  readonly visit: RegistrarVisit
  readonly what: LifeEventKind
  readonly places: readonly Place[]
  readonly errorOf: ErrorOf
}

type FieldName = 'cnic' | 'nameEn' | 'nameUr' | 'sex' | 'born' | 'on' | 'place' | 'line' | 'use'
type AskedField = FieldName | 'father' | 'mother' | 'parent' | 'as' | 'tie' | 'other'

const asked: Readonly<Record<LifeEventKind, readonly AskedField[]>> = {
  birth: ['cnic', 'nameEn', 'nameUr', 'sex', 'born', 'place', 'line', 'father', 'mother'],
  name: ['nameEn', 'nameUr', 'on'],
  sex: ['sex'],
  'birth-date': ['born'],
  parent: ['parent', 'as', 'tie', 'on'],
  guardian: ['other', 'on'],
  marriage: ['other', 'on'],
  divorce: ['other', 'on'],
  death: ['on', 'place'],
  address: ['use', 'place', 'line', 'on'],
  strike: [],
  merge: ['other'],
  separation: ['other'],
}

const otherLabels = {
  guardian: words.guardian,
  marriage: words.spouse,
  divorce: words.spouse,
  merge: words.surviving,
  separation: words.surviving,
} as const

const numberLabels = {
  cnic: words.newbornCnic,
  father: words.father,
  mother: words.mother,
  parent: words.parent,
} as const
const optional = ['father', 'mother']

/** The fields of one event, in their order. */
export function EventFields(props: FieldsProps) {
  return (
    <>
      {asked[props.what].map((field) => (
        <EventField {...props} field={field} />
      ))}
    </>
  )
}

function EventField({ visit, what, places, errorOf, field }: FieldsProps & { field: AskedField }) {
  const { speak, fields } = visit
  const shared = { error: errorOf(field), value: fieldOf(fields, field), autocomplete: 'off' }
  const choice = (options: Readonly<Record<string, { en: string; ur: string }>>) => [
    { value: '', text: speak(words.choose) },
    ...Object.entries(options).map(([value, name]) => ({ value, text: speak(name) })),
  ]
  switch (field) {
    case 'nameEn':
    case 'nameUr':
      return (
        <Input
          {...shared}
          name={field}
          label={speak(words[field])}
          dir={field === 'nameUr' ? 'rtl' : 'ltr'}
          maxLength={80}
          width={30}
        />
      )
    case 'sex':
      return <Select {...shared} name="sex" label={speak(words.sex)} options={choice(sexWords)} />
    case 'as':
      return (
        <Select {...shared} name="as" label={speak(words.parentAs)} options={choice(roleWords)} />
      )
    case 'tie':
      return <Select {...shared} name="tie" label={speak(words.tie)} options={choice(tieWords)} />
    case 'use':
      return <Select {...shared} name="use" label={speak(words.use)} options={choice(useWords)} />
    case 'born':
    case 'on':
      return <DayField visit={visit} name={field} what={what} error={shared.error} />
    case 'place':
      return (
        <Select
          {...shared}
          name="place"
          label={speak(what === 'birth' ? words.birthPlace : words.place)}
          options={[
            { value: '', text: speak(words.choose) },
            ...places.map(({ code, name }) => ({ value: code, text: speak(name) })),
          ]}
        />
      )
    case 'line':
      return <Input {...shared} name="line" label={speak(words.line)} dir="auto" maxLength={160} />
    default: {
      const label =
        field === 'other'
          ? otherLabels[what as keyof typeof otherLabels]
          : numberLabels[field as keyof typeof numberLabels]
      return (
        <Input
          {...shared}
          name={field}
          label={speak(label)}
          hint={speak(optional.includes(field) ? words.parentHint : words.numberHint)}
          dir="ltr"
          inputmode="numeric"
          width={20}
          maxLength={20}
        />
      )
    }
  }
}

type DayFieldProps = {
  readonly visit: RegistrarVisit
  readonly name: 'born' | 'on'
  readonly what: LifeEventKind
  readonly error: ComponentChildren
}

function DayField({ visit, name, what, error }: DayFieldProps) {
  const { speak, fields } = visit
  const part = (one: string) => fieldOf(fields, `${name}-${one}`)
  const legend = name === 'born' ? words.bornOn : (dayWords[what] ?? words.day)
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={speak(legend)}
      error={error}
      values={{ day: part('day'), month: part('month'), year: part('year') }}
    />
  )
}

/** Finds the person of a typed number; undefined for a field left empty. */
export type FindPerson = (name: string) => Promise<string | undefined>

type Filled = {
  readonly fields: PostedFields
  readonly personOf: FindPerson
  readonly newId: () => string
  /** Whom the page is about. */
  readonly personId: string
}

/**
 * The event as it was filled in; the door checks what it says.
 * @throws population-date-wrong, population-number-wrong, population-person-unknown,
 * population-place-unknown
 */
export async function eventIn(what: LifeEventKind, filled: Filled): Promise<LifeEvent> {
  const { fields, personOf, newId, personId } = filled
  const said = (name: string) => fieldOf(fields, name).trim()
  const day = (name: string) => dayIn(fields, name)
  const name = { en: said('nameEn'), ur: said('nameUr') }
  const other = async (field: string) => {
    const id = await personOf(field)
    if (id === undefined) throw problems['population-person-unknown']({ field })
    return id
  }
  switch (what) {
    case 'birth': {
      const cnic = parseCnic(said('cnic'))
      if (!cnic) throw problems['population-number-wrong']({ field: 'cnic' })
      const [father, mother] = [await personOf('father'), await personOf('mother')]
      const place = placeIn(fields)
      return {
        what,
        person: {
          personId: newId(),
          cnic,
          name,
          sex: sexIn(fields),
          born: day('born'),
          birthPlace: place,
          address: { place, line: said('line') },
          ...(father === undefined ? {} : { father: { personId: father } }),
          ...(mother === undefined ? {} : { mother: { personId: mother } }),
        },
      }
    }
    case 'name':
      return { what, personId, name, on: day('on') }
    case 'sex':
      return { what, personId, sex: sexIn(fields) }
    case 'birth-date':
      return { what, personId, born: day('born') }
    case 'parent': {
      const tie = said('tie') === 'adoption' ? 'adoption' : 'birth'
      const as = said('as') === 'mother' ? 'mother' : 'father'
      const parent = { personId: await other('parent') }
      return { what, personId, as, tie, parent, ...(tie === 'adoption' ? { on: day('on') } : {}) }
    }
    case 'guardian':
      return { what, personId, guardian: await other('other'), on: day('on') }
    case 'marriage':
    case 'divorce':
      return { what, personId, spouse: await other('other'), on: day('on') }
    case 'death':
      return { what, personId, on: day('on'), place: placeIn(fields) }
    case 'address': {
      const use = said('use') === 'present' ? 'present' : 'permanent'
      const address = { place: placeIn(fields), line: said('line') }
      return { what, personId, use, address, on: day('on') }
    }
    case 'strike':
      return { what, personId, seq: Number(said('seq')) }
    case 'merge':
    case 'separation':
      return { what, personId, surviving: await other('other') }
  }
}

function dayIn(fields: PostedFields, name: string): CivilDate {
  const part = (one: string, width: number) =>
    westernDigits(fieldOf(fields, `${name}-${one}`))
      .trim()
      .padStart(width, '0')
  const day = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
  if (!isCivilDate(day)) throw problems['population-date-wrong']({ field: name })
  return day
}

function placeIn(fields: PostedFields): string {
  const place = fieldOf(fields, 'place')
  if (place === '') throw problems['population-place-unknown']({ field: 'place' })
  return place
}

function sexIn(fields: PostedFields): Sex {
  const typed = fieldOf(fields, 'sex')
  if (typed === 'M' || typed === 'F' || typed === 'X') return typed
  throw problems['population-nothing-changes']({ field: 'sex' })
}
