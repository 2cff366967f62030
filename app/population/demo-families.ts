/** The family of the demonstration's citizens, whom everybody meets first. Nobody in it lives. */
import type { CivilDate } from '#platform/kernel'
import {
  birthFacts,
  type Fact,
  type Names,
  type NewFact,
  type NewPerson,
  type Sex,
} from '#platform/population'
import type { InventedPopulation } from './invented-population.ts'

const named = (en: string, ur: string): Names => ({ en, ur })

type Line = {
  readonly cnic: string
  readonly name: Names
  readonly sex: Sex
  readonly born: CivilDate
  readonly father: string | Names
  readonly mother?: string
}

/** A father who is a number here is of this table. */
const lines: Readonly<Record<string, Line>> = {
  mehmood: {
    cnic: '3999010001013',
    sex: 'M',
    born: '1955-02-11',
    name: named('Mehmood Ahmed', 'محمود احمد'),
    father: named('Ghulam Rasool', 'غلام رسول'),
  },
  amina: {
    cnic: '3999010000018',
    sex: 'F',
    born: '1960-08-23',
    name: named('Amina Bibi', 'امینہ بی بی'),
    father: named('Allah Ditta', 'اللہ دتہ'),
  },
  tariq: {
    cnic: '3999010000025',
    sex: 'M',
    born: '1984-03-14',
    father: 'mehmood',
    mother: 'amina',
    name: named('Tariq Mehmood', 'طارق محمود'),
  },
  khalid: {
    cnic: '3999010001027',
    sex: 'M',
    born: '1987-11-02',
    father: 'mehmood',
    mother: 'amina',
    name: named('Khalid Mehmood', 'خالد محمود'),
  },
  saima: {
    cnic: '3999010001034',
    sex: 'F',
    born: '1990-05-19',
    father: 'mehmood',
    mother: 'amina',
    name: named('Saima Mehmood', 'صائمہ محمود'),
  },
  nasreen: {
    cnic: '3999010000032',
    sex: 'F',
    born: '1988-01-30',
    name: named('Nasreen Akhtar', 'نسرین اختر'),
    father: named('Muhammad Akhtar', 'محمد اختر'),
  },
  ali: {
    cnic: '3999010001041',
    sex: 'M',
    born: '2008-04-09',
    father: 'tariq',
    mother: 'nasreen',
    name: named('Ali Tariq', 'علی طارق'),
  },
  hira: {
    cnic: '3999010001058',
    sex: 'F',
    born: '2013-09-27',
    father: 'tariq',
    mother: 'nasreen',
    name: named('Hira Tariq', 'حرا طارق'),
  },
  zain: {
    cnic: '3999010001065',
    sex: 'M',
    born: '2024-12-05',
    father: 'tariq',
    mother: 'nasreen',
    name: named('Zain Tariq', 'زین طارق'),
  },
  rukhsana: {
    cnic: '3999010001072',
    sex: 'F',
    born: '1991-07-07',
    name: named('Rukhsana Kausar', 'رخسانہ کوثر'),
    father: named('Bashir Ahmed', 'بشیر احمد'),
  },
  mariam: {
    cnic: '3999010001089',
    sex: 'F',
    born: '2016-06-16',
    name: named('Mariam Noor', 'مریم نور'),
    father: named('Noor Muhammad', 'نور محمد'),
  },
}

const address = { place: 'PB-MHR-CTY-2', line: 'گلی نمبر 4' }

/** `idOf` gives the id of a number, known or new; `isKnown` those that are registered already. */
export function demoFamilies(
  idOf: (cnic: string) => string,
  isKnown: (cnic: string) => boolean,
): InventedPopulation {
  const id = (name: string) => idOf(lines[name]?.cnic ?? '')
  const given = (who: string | Names | undefined) => {
    if (who === undefined) return {}
    return typeof who === 'string' ? { personId: id(who) } : { name: who }
  }
  const births = Object.keys(lines).flatMap((key): NewFact[] => {
    const { father, mother, ...line } = lines[key] as Line
    return birthFacts({
      ...line,
      personId: id(key),
      birthPlace: 'PB-MHR',
      address,
      father: given(father),
      ...(mother ? { mother: given(mother) } : {}),
    })
  })
  const of = (name: string, fact: Fact): NewFact => ({ personId: id(name), fact })
  const married = (husband: string, wife: string, on: CivilDate) => [
    of(husband, { kind: 'marriage', spouse: id(wife), on }),
    of(wife, { kind: 'marriage', spouse: id(husband), on }),
  ]
  const adopted = (child: string, as: 'father' | 'mother', parent: string, on: CivilDate) => [
    of(child, { kind: 'parent', as, tie: 'adoption', parent: id(parent), on }),
    of(parent, { kind: 'child', as, tie: 'adoption', child: id(child), on }),
  ]
  const persons = Object.values(lines)
    .filter(({ cnic }) => !isKnown(cnic))
    .map(
      ({ cnic, name }): NewPerson => ({
        id: idOf(cnic),
        cnic,
        name: name.en,
        nameUr: name.ur,
        phone: '',
        language: 'ur',
      }),
    )
  return {
    persons,
    facts: [
      ...births,
      ...married('mehmood', 'amina', '1982-10-03'),
      ...married('tariq', 'nasreen', '2006-11-18'),
      ...married('khalid', 'rukhsana', '2014-02-22'),
      of('mehmood', { kind: 'death', on: '2019-07-12', place: 'PB-MHR' }),
      of('amina', { kind: 'widowhood', spouse: id('mehmood'), on: '2019-07-12' }),
      ...adopted('mariam', 'father', 'khalid', '2020-03-10'),
      ...adopted('mariam', 'mother', 'rukhsana', '2020-03-10'),
    ],
  }
}
