/** Public cases and figures as the catalogue of open data names them. */
import { text } from '#platform/kernel'
import type { WholeSet } from '../open-data/catalogue.ts'
import type { Setting } from '../setting.ts'
import { publicServices } from './near.ts'

const csv = 'text/csv'
const page = '/public'

const sets: readonly WholeSet[] = [
  {
    id: 'public-cases',
    title: text('Public cases', 'عوامی معاملات'),
    summary: text(
      'Cases whose citizens let everybody see them: topic, place, a point to some 250 metres, stage, office, days and counts. No person, and no word that somebody wrote.',
      'وہ معاملے جو شہریوں نے سب کے لیے کھولے: موضوع، جگہ، قریب 250 میٹر تک کا مقام، مرحلہ، دفتر، دن اور گنتی۔ نہ کوئی شخص، نہ کسی کی تحریر۔',
    ),
    page,
    every: 'CONT',
    files: [
      { path: '/public/cases.csv', mediaType: csv },
      { path: '/public/cases.ndjson', mediaType: 'application/x-ndjson' },
      { path: '/public/feed.atom', mediaType: 'application/atom+xml' },
    ],
  },
  {
    id: 'case-figures',
    title: text('What becomes of cases', 'معاملات کا انجام'),
    summary: text(
      'By office and by topic, of the last year: closed and confirmed by the citizen side by side, how sure it is, days to the answer and to the end. Nothing of fewer than ten cases.',
      'پچھلے سال کے، دفتر اور موضوع کے لحاظ سے: بند اور شہری سے تصدیق شدہ ساتھ ساتھ، کتنا یقینی ہے، جواب اور اختتام تک کے دن۔ دس سے کم معاملوں کا کچھ نہیں۔',
    ),
    page: '/public/figures',
    every: 'HOURLY',
    files: [
      { path: '/public/figures.csv', mediaType: csv },
      { path: '/public/figures.json', mediaType: 'application/json' },
    ],
  },
]

/** None where no service publishes. */
export function publicDataSets(setting: Pick<Setting, 'services'>): readonly WholeSet[] {
  return publicServices(setting).length > 0 ? sets : []
}
