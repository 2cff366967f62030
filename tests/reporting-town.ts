/** The town that complains, and a program that hands in for its people. */
import assert from 'node:assert/strict'
import { registerOpen311 } from '#channels/open311'
import { findCase, parseReference } from '#platform/cases'
import { text, type Service } from '#platform/catalogue'
import { giveClientKey, keyHolderOf, registerReporter, type Reporter } from '#platform/clients'
import { secureRandomness } from '#platform/identity'
import { nuisanceTown } from '#tests/nuisance-town'
import { webOn } from '#tests/web'

export const base = '/open311/v2'

export type Fields = Readonly<Record<string, string>>
export type Taken = {
  service_request_id: string
  service_notice: string
  account_id: null
}[]

export async function reportingTown(service: Service) {
  const town = await nuisanceTown(service)
  const { platform } = town
  const { db, setting } = platform
  const app = await webOn(
    platform,
    () => undefined,
    (outside) => registerOpen311(outside, platform),
  )
  async function keyOf(more: Partial<Reporter> = {}): Promise<string> {
    const id = more.id ?? `app-${setting.newId().toLowerCase()}`
    const name = text('Kite Watch', 'پتنگ نگہبان')
    const reporter = { id, name, jurisdiction: 'PB', isOpen: true, provesPhones: false, ...more }
    return db.transact(async (tx) => {
      await registerReporter(tx, reporter)
      const now = setting.now()
      return giveClientKey(tx, secureRandomness, { client: keyHolderOf(id), now })
    })
  }
  const key = await keyOf({ id: 'kite-watch' })

  const report = {
    api_key: key,
    jurisdiction_id: 'PB-KTE',
    service_code: 'kite-outcry.strings',
    description: 'A string lies across the road.\nسڑک پر ڈور پڑی ہے۔',
    lat: '31.58831',
    long: '74.31071',
    address_string: 'Behind the school',
    'attribute[where]': 'minto',
    'attribute[about]': 'nobody',
    'attribute[openness]': 'public',
  }
  const post = (fields: Fields, resource = 'requests.json', headers: Fields = {}) =>
    app.inject({
      method: 'POST',
      url: `${base}/${resource}`,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      payload: new URLSearchParams(fields).toString(),
    })

  /** Another phone, and so another report: the same in all is a repeat. */
  const other = () => ({ device_id: setting.newId() })

  async function handedIn(fields: Fields = {}) {
    const answer = await post({ ...report, ...other(), ...fields })
    assert.equal(answer.statusCode, 200, answer.body)
    const [taken] = answer.json<Taken>()
    const found = parseReference(taken?.service_request_id ?? '')
    assert.ok(taken && found)
    const kase = await findCase(db, found)
    assert.ok(kase?.applicantId)
    return { ...taken, key: found, personId: kase.applicantId }
  }

  return { ...town, app, key, keyOf, report, post, other, handedIn }
}
