/** How a guest begins and comes back: by a code to a phone, by one press, by a word. */
import {
  countAgainst,
  fieldOf,
  goTo,
  keepSession,
  openFor,
  tokenBefore,
  welcome,
  type SignedIn,
} from '#channels/components'
import { guestLimitsOf, sendGuestCode, type Platform } from '#platform/catalogue'
import {
  comeBackByWord,
  confirmGuestCode,
  deviceOf,
  identityProblems,
  openNameless,
  parseWord,
  secureRandomness,
  type OpenedSession,
} from '#platform/identity'
import { asRefusal, parsePhone, Problem, westernDigits } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { goOn } from '../after-sign-in.ts'
import { portalProblems } from '../problems.ts'
import { nextOf, wayOf, type SignInWay } from '../sign-in-way.ts'
import { forAnybody } from '../signed-in.tsx'
import type { Visit } from '../visit.tsx'
import {
  askedPlace,
  phonePath,
  showGuestCode,
  showPhone,
  showWordForm,
  wordPath,
  type AskedGuest,
} from './pages.tsx'

export function registerGuestSignIn(app: FastifyInstance, platform: Platform): void {
  app.get(
    phonePath,
    forAnybody(platform, (visit) => showPhone(visit, startOf(visit))),
  )
  app.post(
    phonePath,
    forAnybody(platform, (visit) => continueByPhone(app, visit)),
  )
  app.post(
    `${phonePath}/again`,
    forAnybody(platform, (visit) => showPhone(visit, wayOf(visit))),
  )
  app.get(
    wordPath,
    forAnybody(platform, (visit) => showWordForm(visit, startOf(visit))),
  )
  app.post(wordPath, forAnybody(platform, comeBack))
  app.get('/guest/again', forAnybody(platform, proveAgain))
}

const startOf = ({ query }: Visit): SignInWay => ({
  next: nextOf(fieldOf(query, 'next')) ?? '/cases',
  kept: '',
})

/** To the way by which this guest came. */
function proveAgain(visit: Visit): FastifyReply {
  const next = encodeURIComponent(startOf(visit).next)
  const isPhone = visit.visitor.session?.person.guest === 'phone'
  return goTo(visit, `${isPhone ? phonePath : wordPath}?next=${next}`)
}

async function continueByPhone(app: FastifyInstance, visit: Visit): Promise<FastifyReply> {
  const { vault, now } = visit.platform.setting
  const sealed = fieldOf(visit.fields, 'asked')
  if (sealed === '') return sendCode(visit)
  const way = wayOf(visit)
  const asked = openFor<AskedGuest>(vault, askedPlace, sealed, now())
  if (asked?.browser === visit.visitor.browser) return tryCode(app, visit, way, asked)
  return showPhone(visit, { ...way, problem: identityProblems['identity-code-expired']() })
}

async function sendCode(visit: Visit): Promise<FastifyReply> {
  const { platform, request, language, fields } = visit
  const way = wayOf(visit)
  const typed = fieldOf(fields, 'phone').slice(0, 30)
  const phone = parsePhone(typed)
  const refuse = (problem: Problem) => showPhone(visit, { ...way, typed, problem })
  if (!phone) return refuse(identityProblems['identity-phone-wrong']({ field: 'phone' }))
  const tooOften = countAgainst(visit, platform.limits.askCode)
  if (tooOften) return refuse(tooOften)
  try {
    const challenge = await sendGuestCode(platform, { phone, address: request.ip, language })
    return showGuestCode(visit, { ...way, phone, challenge })
  } catch (thrown) {
    return refuse(asRefusal(thrown))
  }
}

async function tryCode(
  app: FastifyInstance,
  visit: Visit,
  way: SignInWay,
  { phone, challenge }: AskedGuest,
): Promise<FastifyReply> {
  const { platform, fields, language } = visit
  const { newId } = platform.setting
  const typed = fieldOf(fields, 'code').slice(0, 20)
  const refuse = (problem: Problem) =>
    showGuestCode(visit, { ...way, phone, challenge, typed, problem })
  const tooOften = countAgainst(visit, platform.limits.tryCode)
  if (tooOften) return refuse(tooOften)
  const code = westernDigits(typed).replace(/[^0-9]/g, '')
  if (code.length !== 6) return refuse(portalProblems['portal-code-shape']())
  const tried = await enterAs(visit, async (tx, browser) => {
    const asked = { ...browser, phone, challenge, code, language, newId }
    const signedIn = await confirmGuestCode(tx, asked)
    return signedIn.signedIn ? signedIn.session : signedIn.problem
  })
  return tried instanceof Problem ? refuse(tried) : goOn(app, visit, way, tried)
}

async function comeBack(visit: Visit): Promise<FastifyReply> {
  const { platform, fields } = visit
  const { next } = wayOf(visit)
  const way = { next: next === '/' ? '/cases' : next }
  const tooOften = countAgainst(visit, platform.limits.tryWord)
  if (tooOften) return showWordForm(visit, { ...way, problem: tooOften })
  const word = parseWord(fieldOf(fields, 'word'))
  const wrong = identityProblems['identity-word-wrong']({ field: 'word' })
  const entered =
    word &&
    (await enterAs(visit, async (tx, browser) => {
      return (await comeBackByWord(tx, { ...browser, word })) ?? wrong
    }))
  if (!entered || entered instanceof Problem) return showWordForm(visit, { ...way, problem: wrong })
  return goTo(visit, way.next)
}

/** A guest without a name, who begins here and now. Throws `identity-guests-too-many`. */
export async function beginNameless(visit: Visit): Promise<SignedIn> {
  const { platform, request, language } = visit
  const id = platform.setting.newId()
  const entered = await enterAs(visit, async (tx, browser) => {
    const guestLimits = guestLimitsOf(platform)
    return openNameless(tx, { ...browser, address: request.ip, language, id, guestLimits })
  })
  if (entered instanceof Problem) throw entered
  return entered
}

type Tx = Parameters<typeof comeBackByWord>[0]
type Browser = Omit<Parameters<typeof comeBackByWord>[1], 'word'>

/** Whoever it is that `open` finds: in this browser, under a token that it has never seen. */
async function enterAs(
  visit: Visit,
  open: (tx: Tx, browser: Browser) => Promise<OpenedSession | Problem>,
): Promise<SignedIn | Problem> {
  const { platform, request } = visit
  const { vault, now } = platform.setting
  const browser: Browser = {
    vault,
    now: now(),
    random: secureRandomness,
    device: deviceOf(request.headers['user-agent']),
    previousToken: tokenBefore(visit),
  }
  const entered = await platform.db.transact(async (tx) => {
    const opened = await open(tx, browser)
    return opened instanceof Problem ? opened : welcome(tx, visit, opened)
  })
  if (!entered) throw identityProblems['identity-not-signed-in']()
  return entered instanceof Problem ? entered : keepSession(visit, entered)
}
