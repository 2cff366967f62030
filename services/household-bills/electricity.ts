// The power companies: each is a row.
import { defineBiller, text } from '#platform/catalogue'
import { account, powerCompany, reference } from './power-company.ts'

const companies: readonly (readonly [id: string, en: string, ur: string])[] = [
  ['lesco', 'LESCO, Lahore', 'لیسکو، لاہور'],
  ['iesco', 'IESCO, Islamabad', 'آئیسکو، اسلام آباد'],
  ['mepco', 'MEPCO, Multan', 'میپکو، ملتان'],
  ['fesco', 'FESCO, Faisalabad', 'فیسکو، فیصل آباد'],
  ['gepco', 'GEPCO, Gujranwala', 'گیپکو، گوجرانوالہ'],
  ['pesco', 'PESCO, Peshawar', 'پیسکو، پشاور'],
  ['sepco', 'SEPCO, Sukkur', 'سیپکو، سکھر'],
  ['hesco', 'HESCO, Hyderabad', 'حیسکو، حیدرآباد'],
  ['qesco', 'QESCO, Quetta', 'کیسکو، کوئٹہ'],
]

export const electricity = [
  ...companies.map(([id, en, ur]) => powerCompany(id, text(en, ur), [reference])),
  powerCompany('k-electric', text('K-Electric, Karachi', 'کے الیکٹرک، کراچی'), [account]),
].map(defineBiller)
