/** The open data described for other catalogues: DCAT 3, columns as in CSV on the Web. */
import { languages, text, type Text } from '#platform/kernel'
import { dataSets, licence, type Column, type DataSet } from './data-sets.ts'
import { hasMonth, type PublishedMonths } from './read.ts'

/** Where a set's file of a month is; the same for ever. */
export function dataFilePath(set: string, month: string, format: 'csv' | 'json'): string {
  return `/open-data/${set}/${month}.${format}`
}

export const dataPagePath = '/open-data'
export const dataCatalogPath = '/open-data/catalog.jsonld'

const title = text('Open data of Daftar', 'دفتر کا کھلا ڈیٹا')

type Publisher = {
  readonly name: Text
  readonly origin: string | undefined
  /** Sets that other channels tell, each whole at one address for each format. */
  readonly others?: readonly WholeSet[] | undefined
}

/** What grows with each case, and has no file of a month. */
export type WholeSet = {
  readonly id: string
  readonly title: Text
  readonly summary: Text
  readonly page: string
  readonly every: 'HOURLY' | 'CONT'
  readonly files: readonly { readonly path: string; readonly mediaType: string }[]
}

/** As JSON-LD. Addresses are whole where the site's own is known, else they follow the file's. */
export function dataCatalogue(
  published: PublishedMonths,
  { name, origin = '', others = [] }: Publisher,
): object {
  const at = (path: string) => ({ '@id': `${origin}${path}` })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      csvw: 'http://www.w3.org/ns/csvw#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    ...at(dataCatalogPath),
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages(title),
    'dct:license': { '@id': licence.address },
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inLanguages(name) },
    'foaf:homepage': at(dataPagePath),
    'dcat:dataset': [
      ...dataSets.map((set) => describe(set, published, at)),
      ...others.map((set) => describeWhole(set, at)),
    ],
  }
}

type At = (path: string) => { readonly '@id': string }

function describe(set: DataSet, published: PublishedMonths, at: At): object {
  const { completeTo } = published
  const months = published.months.filter((month) => hasMonth(set, month, published))
  const every = set.appears === 'daily' ? 'DAILY' : 'MONTHLY'
  return {
    ...at(`${dataPagePath}#${set.id}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': set.id,
    'dct:title': inLanguages(set.title),
    'dct:description': inLanguages(set.summary),
    'dct:license': { '@id': licence.address },
    'dct:accrualPeriodicity': frequency(every),
    ...(completeTo && { 'dct:modified': { '@type': 'xsd:date', '@value': completeTo } }),
    'csvw:tableSchema': { 'csvw:column': set.columns.map(columnOf) },
    'dcat:distribution': months.flatMap((month) =>
      formats.map(({ format, mediaType }) => ({
        '@type': 'dcat:Distribution',
        'dct:title': `${set.id} ${month}`,
        'dcat:downloadURL': at(dataFilePath(set.id, month, format)),
        'dcat:mediaType': mediaTypeOf(mediaType),
      })),
    ),
  }
}

const frequency = (every: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/frequency/${every}`,
})
const mediaTypeOf = (mediaType: string) => ({
  '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
})

function describeWhole({ id, title: name, summary, page, every, files }: WholeSet, at: At): object {
  return {
    ...at(`${page}#${id}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inLanguages(name),
    'dct:description': inLanguages(summary),
    'dct:license': { '@id': licence.address },
    'dct:accrualPeriodicity': frequency(every),
    'dcat:landingPage': at(page),
    'dcat:distribution': files.map(({ path, mediaType }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': path.slice(path.lastIndexOf('/') + 1),
      'dcat:downloadURL': at(path),
      'dcat:mediaType': mediaTypeOf(mediaType),
    })),
  }
}

const formats = [
  { format: 'csv', mediaType: 'text/csv' },
  { format: 'json', mediaType: 'application/json' },
] as const

const datatypes: Readonly<Record<Column['type'], string>> = {
  date: 'date',
  month: 'gYearMonth',
  string: 'string',
  integer: 'integer',
  decimal: 'decimal',
}

function columnOf({ name, type, meaning, values = {} }: Column): object {
  const described = Object.entries(values).reduce(
    (told, [value, means]) => ({
      en: `${told.en} ${value}: ${means.en}.`,
      ur: `${told.ur} ${value}: ${means.ur}۔`,
    }),
    meaning,
  )
  return {
    'csvw:name': name,
    'csvw:datatype': datatypes[type],
    'dct:description': inLanguages(described),
  }
}

function inLanguages(said: Text): object[] {
  return languages.map((language) => ({ '@language': language, '@value': said[language] }))
}
