/** The places of the invented district: two tehsils, and the union councils in them. */
import type { Place } from '#platform/population'

const from = '2010-01-01'

const place = (code: string, kind: Place['kind'], en: string, ur: string): Place => ({
  code,
  kind,
  name: { en, ur },
  from,
})

export const demoPlaces: readonly Place[] = [
  place('PB', 'province', 'Punjab', 'پنجاب'),
  place('PB-MHR', 'district', 'Mehrabad', 'مہرآباد'),
  place('PB-MHR-CTY', 'tehsil', 'Mehrabad City', 'مہرآباد شہر'),
  place('PB-MHR-CTY-1', 'union-council', 'Purana Bazaar', 'پرانا بازار'),
  place('PB-MHR-CTY-2', 'union-council', 'Gulshan-e-Mehr', 'گلشن مہر'),
  place('PB-MHR-CTY-3', 'union-council', 'Bagh-e-Nau', 'باغ نو'),
  place('PB-MHR-NOR', 'tehsil', 'Chak Noor', 'چک نور'),
  place('PB-MHR-NOR-1', 'union-council', 'Noor Colony', 'نور کالونی'),
  place('PB-MHR-NOR-2', 'union-council', 'Dera Gulab', 'ڈیرہ گلاب'),
  place('PB-MHR-NOR-3', 'union-council', 'Thatha Neelam', 'ٹھٹہ نیلم'),
]
