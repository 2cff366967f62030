/** What people tell in their own words suggests what it is about, and not much else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { suggestOptions } from '#platform/forms'
import { categoryOption, readCategories } from '#services/citizen-complaint'

const file = new URL('../services/citizen-complaint/demo-categories.csv', import.meta.url)
const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true })
const { records } = readCategories(lines, 'PB-MHR')
const options = records.map(({ key, item }) => categoryOption(key, item))
const offeredMax = 7

/** Invented stories, and what a clerk would call each of them. */
const stories: readonly (readonly [code: string, story: string])[] = [
  // Urdu.
  [
    'municipal/waste/not-collected',
    'ہماری گلی میں دو ہفتوں سے کوڑا نہیں اٹھایا گیا، ڈھیر لگ گیا ہے اور بدبو آ رہی ہے۔',
  ],
  ['municipal/sewerage/blocked', 'اسکول کے سامنے گٹر بند ہے اور گندا پانی سڑک پر آ رہا ہے۔'],
  [
    'municipal/sewerage/open-manhole',
    'بازار میں مین ہول کا ڈھکن غائب ہے، کل ایک بچہ گرتے گرتے بچا۔',
  ],
  [
    'municipal/water/no-supply',
    'تین دن سے نلکے میں پانی نہیں آ رہا، عورتیں دور سے بھر کر لاتی ہیں۔',
  ],
  ['municipal/water/dirty', 'نل سے گندا اور بدبودار پانی آ رہا ہے جس سے بچے بیمار ہو گئے ہیں۔'],
  ['municipal/lights/out', 'ہماری سڑک کی بتی ایک مہینے سے خراب ہے اور رات کو اندھیرا رہتا ہے۔'],
  ['energy/supply/outage', 'پیر سے ہمارے محلے میں بجلی بند ہے، کوئی ٹھیک کرنے نہیں آیا۔'],
  ['energy/bill/overcharged', 'اس ماہ بجلی کا بل بہت زیادہ آیا ہے حالانکہ گھر بند تھا۔'],
  ['education/school/teacher-absent', 'سرکاری اسکول میں استاد ہفتے میں صرف دو دن آتے ہیں۔'],
  ['health/hospital/no-medicine', 'ہسپتال میں شوگر کی دوائی نہیں ملتی، کہتے ہیں باہر سے خریدیں۔'],
  ['land/record/fard', 'پٹواری ایک مہینے سے زمین کی فرد نہیں دے رہا۔'],
  ['police/station/fir-refused', 'چوری ہوئی مگر تھانے والے ایف آئی آر درج نہیں کر رہے۔'],
  ['transport/roads/pothole', 'مین سڑک پر بڑے بڑے گڑھے ہیں، موٹر سائیکل والے روز گرتے ہیں۔'],
  ['rights/welfare/pension', 'میرے والد کی پنشن چھ ماہ سے رکی ہوئی ہے۔'],
  ['municipal/public-places/stray-dogs', 'گلی میں آوارہ کتے بچوں کو کاٹ رہے ہیں۔'],
  // Roman Urdu, as it is typed.
  [
    'municipal/waste/not-collected',
    'Hamari gali se kachra uthane wala 10 din se nahi aya, bohat gand hai',
  ],
  ['municipal/sewerage/blocked', 'gutter ubal raha hai ghar ke samne, committee wale sunte nahi'],
  [
    'municipal/sewerage/standing-water',
    'barish ka pani gali mein khara hai aur macchar ho gaye hain',
  ],
  [
    'municipal/water/no-supply',
    'subah se pani nahi aa raha, tanki khali hai, motor bhi nahi chalti',
  ],
  ['municipal/water/leak', 'pani ki line toot gai hai aur sara pani sarak par beh raha hai'],
  ['energy/supply/outage', 'bijli 3 din se nahi hai, complaint pe complaint ki koi nahi aya'],
  ['energy/supply/transformer', 'mohalle ka transformer jal gaya hai abhi tak tabdeel nahi hua'],
  ['energy/supply/dangerous-wire', 'bijli ki taar latak rahi hai bachon ko current lag sakta hai'],
  ['energy/gas/no-gas', 'gas ka pressure nahi hai roti nahi pakti subah sham'],
  ['transport/roads/pothole', 'sarak tooti hui hai khade pare hain gari kharab ho jati hai'],
  ['government/conduct/bribe', 'clerk ne kaam ke liye rishwat mangi, 5000 rupay'],
  [
    'health/hospital/doctor-absent',
    'basic health unit mein doctor duty par nahi hota mareez wapas jate hain',
  ],
  [
    'economy/prices/overcharging',
    'dukandar sarkari rate se zyada qeemat le raha hai cheeni aur atta par',
  ],
  ['police/safety/noise', 'shadi hall mein raat 2 baje tak loud speaker ka shor hota hai'],
  ['police/cyber/online-fraud', 'kisi ne phone kar ke easypaisa se fraud kar ke paise nikal liye'],
  // English.
  [
    'municipal/waste/not-collected',
    'Garbage has been lying in our street for two weeks and nobody picks it up.',
  ],
  [
    'municipal/sewerage/open-manhole',
    'There is an open manhole without a cover near the school gate.',
  ],
  [
    'municipal/lights/out',
    'The street light outside our house does not work and it is dark at night.',
  ],
  [
    'municipal/building/encroachment',
    'Stalls have taken the whole footpath, encroachment leaves no way to walk.',
  ],
  ['energy/supply/outage', 'No electricity since Monday in the whole neighbourhood.'],
  [
    'energy/bill/overcharged',
    'My electricity bill is far too high this month, the reading is wrong.',
  ],
  ['education/school/fee', 'The school asks for extra fees that are not due.'],
  [
    'health/hospital/no-medicine',
    'The hospital gave us no medicine and told us to buy it outside.',
  ],
  ['transport/roads/pothole', 'The road is broken, full of potholes since the rains.'],
  ['transport/traffic/signal', 'The traffic signal at the main crossing does not work.'],
  [
    'environment/pollution/smoke',
    'Black smoke from a brick kiln covers our village every morning.',
  ],
  ['rights/documents/card', 'My identity card has been delayed for three months.'],
]

test('of forty stories, at least 85 in a hundred have theirs among the first three', () => {
  const missed = stories.filter(([code, story]) => {
    const first = suggestOptions(options, story, offeredMax).slice(0, 3)
    return !first.some(({ value }) => value === code)
  })
  const told = missed.map(([code, story]) => {
    const offered = suggestOptions(options, story, offeredMax).map(({ value }) => value)
    return `${code}: ${story} → ${offered.join(' ')}`
  })
  assert.ok(stories.length >= 40)
  assert.ok(missed.length <= stories.length * 0.15, told.join('\n'))
})

test('each language for itself has at least four of five', () => {
  for (const own of [stories.slice(0, 15), stories.slice(15, 30), stories.slice(30)]) {
    const hits = own.filter(([code, story]) =>
      suggestOptions(options, story, offeredMax)
        .slice(0, 3)
        .some(({ value }) => value === code),
    )
    assert.ok(hits.length >= own.length * 0.8, String(own[0]?.[1]))
  }
})

test('where the first is clear, at most four are offered', () => {
  for (const story of [
    'My identity card has been delayed for three months.',
    'پٹواری ایک مہینے سے زمین کی فرد نہیں دے رہا۔',
    'mohalle ka transformer jal gaya hai abhi tak tabdeel nahi hua',
    'گلی میں آوارہ کتے بچوں کو کاٹ رہے ہیں۔',
  ]) {
    const offered = suggestOptions(options, story, offeredMax)
    assert.ok(offered.length >= 1 && offered.length <= 4, `${story}: ${offered.length}`)
  }
})
