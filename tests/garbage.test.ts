/** Addresses that nobody meant: whatever stands in them, every page answers, and none breaks. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerConsultationData, registerConsultations } from '#channels/consultations'
import { registerDesk } from '#channels/desk'
import { registerOpen311 } from '#channels/open311'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { registerPublic, registerPublicData } from '#channels/public'
import { registerVotes } from '#channels/votes'
import { formatReference, type CaseKey } from '#platform/cases'
import { kiteOutcry } from '#tests/kite-outcry'
import { nuisanceTown } from '#tests/nuisance-town'
import { signedIn, visitor, webOn } from '#tests/web'

const where = { place: 'minto', landmark: 'Behind the school' }
const town = await nuisanceTown(kiteOutcry, { where, openness: 'public' })
const { platform } = town
const paths = new Set<string>()
const app = await webOn(
  platform,
  (web) => {
    web.addHook('onRoute', ({ method, url }) => {
      if ([method].flat().includes('GET')) paths.add(url)
    })
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerAccount(web, platform)
    registerPublic(web, platform)
    registerConsultations(web, platform)
    registerVotes(web, platform)
    registerDesk(web, platform)
  },
  (outside) => {
    void outside.register(async (data) => {
      data.addHook('onRoute', ({ method, url }) => {
        if ([method].flat().includes('GET')) paths.add(url)
      })
      registerPublicData(data, platform)
      registerConsultationData(data, platform)
      registerOpen311(data, platform)
    })
  },
)
await app.ready()

const odd = [
  '%00',
  'a%00b',
  '-1',
  '99999999999999999999',
  "'%22",
  'NaN',
  '2026-13-45',
  '9999-12-31',
  '0000-01-01',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  '..%2F..',
  '31.5,999',
  '%7B%7D',
]
/** What the pages read of an address; each is given twice as well, so that it is a list. */
const names = (
  'words district topic place stage period spot before after page page_size start_date end_date ' +
  'service_request_id service_code status jurisdiction_id language extensions view sort order ' +
  'seq from to next q query service lat lon zoom action name office post state filter kind day ' +
  'month reference phone cnic span role since until deadline category'
).split(' ')
let key: CaseKey

before(async () => {
  key = await town.lodge('strings')
})

const people = {
  anybody: async () => visitor(app),
  citizen: async () => signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' }),
  officer: async () => {
    const { personId } = await town.holderOf(key)
    return signedIn(app, platform, personId, { kind: 'officer', amr: ['hwk', 'user', 'mfa'] })
  },
}

for (const [who, comes] of Object.entries(people)) {
  test(`every address answers ${who}, whatever is asked in it`, async () => {
    const one = await comes()
    assert.ok(paths.size > 80, `only ${paths.size} addresses`)
    const broken: string[] = []
    const open = async (href: string) => {
      const { status } = await one.open(href)
      if (status >= 500) broken.push(`${status} ${href}`)
    }
    for (const path of paths) {
      if (path.includes('*')) continue
      const own = path.replace(':reference', formatReference(key)).replace(':place', 'PB-KTE')
      const plain = own.replaceAll(/:\w+/g, 'a')
      for (const value of odd) {
        const all = names.map((name) => `${name}=${value}`).join('&')
        await open(`${plain}?${all}`)
        await open(`${plain}?${all}&${all}`)
        if (path.includes(':')) await open(path.replaceAll(/:\w+/g, value))
        if (own.includes(':')) await open(own.replaceAll(/:\w+/g, value))
      }
    }
    assert.deepEqual(broken, [])
  })
}
