/** A family certificate: applied for and paid, confirmed from the register, printed and checked. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, referenceOf, useJourney, waysNow } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('family-certificate')

const amina = demoPerson('3999010000018')
const kamran = demoPerson('3999010000817')

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', javaScript: false, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]

for (const way of waysNow(ways)) {
  test(`a family is certified from the register, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const seen = (picture: string) => judge(citizen, way, picture)
    await citizen.goto(at('/services/family-certificate'))
    await seen('start')
    await pressMain(citizen)
    await seen('family')
    await citizen.check('main input[value="beta"]')
    await pressMain(citizen)
    await citizen.fill('[name="holder.name"]', 'امینہ بی بی')
    await citizen.check('[name="holder.relation"][value="daughter-of"]')
    await citizen.fill('[name="holder.relativeName"]', 'اللہ دتہ')
    await citizen.fill('[name="holder.cnic"]', amina.cnic)
    await citizen.fill('[name="holder.address"]', 'محلہ قصاباں، مہرآباد')
    await pressMain(citizen)
    await seen('check')
    assert.match(await citizen.innerText('main'), /1,000/)
    await citizen.click('main form button.govuk-button >> nth=-1')
    const reference = referenceOf(citizen)
    const place = placeOf(citizen)
    await citizen.click('main a[href^="/demo/bank"]')
    await pressMain(citizen)
    await citizen.click('main form[action="/demo/bank/pay"] button >> nth=0')
    await citizen.goto(at(place))
    await seen('paid')

    const officer = await comeAs(kamran, way, `/desk/cases/${reference}`)
    await judge(officer, way, 'review')
    await officer.fill('form[action$="/approve"] textarea', 'خاندان رجسٹر کے مطابق ہے')
    await officer.click('form[action$="/approve"] button')

    await citizen.goto(at(`/cases/${reference}`))
    await seen('issued')
    const file = await citizen.context().request.get(at(`/cases/${reference}/certificate.pdf`))
    const pdf = await file.body()
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    const folder = process.env['DAFTAR_SCREENSHOTS']
    if (folder) await writeFile(`${folder}/family-certificate-${way.language}.pdf`, pdf)
    const number = (await citizen.getAttribute('main a[href^="/verify/number"]', 'href')) ?? ''
    const checker = await browser.openPage(way)
    await checker.goto(at(`${number}&lang=${way.language}`))
    await judge(checker, way, 'in-force')
  })
}
