// The yearly tax on property in towns.
import { defineBiller, text } from '#platform/catalogue'
import { excise, unconfirmed } from './excise.ts'

export const propertyTax = defineBiller({
  ...excise,
  id: 'property-tax',
  name: text('Property tax, Punjab', 'پراپرٹی ٹیکس، پنجاب'),
  legalResource: text(
    'Urban Immovable Property Tax Act 1958',
    'شہری غیر منقولہ جائیداد ٹیکس ایکٹ 1958',
  ),
  identifier: [
    {
      name: 'property',
      label: text('Property number', 'پراپرٹی نمبر'),
      hint: text('As on the tax notice', 'جیسا ٹیکس نوٹس پر ہے'),
      pattern: /^[A-Z0-9]{5,20}$/,
      example: '35201-000123',
      certainty: 'unconfirmed',
    },
  ],
  dueRules: [
    {
      ...unconfirmed,
      id: 'early-2026-27',
      name: text('A rebate until 30 September', '30 ستمبر تک رعایت'),
      from: '2026-07-01',
      to: '2026-09-30',
      when: 'in-time',
    },
  ],
  account: { id: 'revenue/property-tax', purpose: text('Property tax', 'پراپرٹی ٹیکس') },
})
