// Fines of the traffic police, found by the vehicle and its owner.
import { defineBiller, text } from '#platform/catalogue'
import { vehicle } from './vehicle.ts'

export const trafficFines = defineBiller({
  id: 'traffic-fines',
  name: text('Traffic fines, Punjab', 'ٹریفک چالان، پنجاب'),
  competentAuthority: text('Punjab Police', 'پنجاب پولیس'),
  legalResource: text(
    'Provincial Motor Vehicles Ordinance 1965',
    'صوبائی موٹر وہیکلز آرڈیننس 1965',
  ),
  identifier: [
    vehicle,
    {
      name: 'cnic',
      label: text('CNIC of the owner', 'مالک کا شناختی کارڈ نمبر'),
      hint: text('13 digits', '13 ہندسے'),
      pattern: /^[1-9]\d{12}$/,
      example: '35202-1234567-1',
      isCnic: true,
      certainty: 'confirmed',
    },
  ],
  arrears: 'separate',
  // The table of fines now in force is not confirmed to us: each fine is what its notice says.
  dueRules: [],
  billed: { from: '2026-07-01', source: 'The notice of the fine, as the police hand it in' },
  account: { id: 'revenue/traffic-fines', purpose: text('Traffic fines', 'ٹریفک جرمانے') },
  uploadedBy: 'traffic-billing',
  remindDays: 3,
})
