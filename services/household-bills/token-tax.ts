// The yearly tax on a vehicle. A tenth is taken off where the whole year is paid by 31 August.
import { defineBiller, text } from '#platform/catalogue'
import { excise, unconfirmed } from './excise.ts'
import { vehicle } from './vehicle.ts'

export const tokenTax = defineBiller({
  ...excise,
  id: 'token-tax',
  name: text('Token tax, Punjab', 'ٹوکن ٹیکس، پنجاب'),
  legalResource: text('Motor Vehicles Taxation Act 1958', 'موٹر وہیکلز ٹیکسیشن ایکٹ 1958'),
  identifier: [vehicle],
  dueRules: [
    {
      id: 'early-2026-27',
      name: text('A tenth off, paid by 31 August', '31 اگست تک ادائیگی پر دسواں حصہ معاف'),
      from: '2026-07-01',
      to: '2026-08-31',
      when: 'in-time',
      basisPoints: -1_000,
      certainty: 'confirmed',
      authority: text('Punjab Finance Act 2026', 'پنجاب فنانس ایکٹ 2026'),
      source: 'excise.punjab.gov.pk/motorvehicle_tax',
    },
    {
      ...unconfirmed,
      id: 'late',
      name: text('A surcharge on late token tax', 'تاخیر سے ٹوکن ٹیکس پر سرچارج'),
      from: '2026-07-01',
      when: 'late',
    },
  ],
  account: {
    id: 'revenue/token-tax',
    purpose: text('Token tax on vehicles', 'گاڑیوں کا ٹوکن ٹیکس'),
  },
})
