/** Everything that is held of a person, in words; what only a program needs is left out. */
import { positionWords } from '#platform/biometrics'
import { showIdentifier } from '#platform/billing'
import { formatReference } from '#platform/cases'
import { receiptOf } from '#platform/consent'
import { listOffices, listPosts, mandateStateOn, type Mandate } from '#platform/identity'
import {
  addDays,
  civilDateOf,
  filled,
  formatCnic,
  formatPhone,
  inBoth,
  type Text,
} from '#platform/kernel'
import { factParts, factWords, otherIn, placeNames, placesIn } from '#platform/population'
import { reasonWords, scoreWords } from '#platform/ratings'
import { billersOf } from '../../bills.ts'
import type { Platform } from '../../platform.ts'
import { walletMarkOf } from '../../wallets/wallets.ts'
import { whoLooked, type OrganisationNames } from '../who-looked.ts'
import { heldParts, type HeldParts } from '../parts.ts'
import { tellCase, tellDraft } from './cases.ts'
import { at, itemOf, joined, on, row, typed, type ToldItem } from './row.ts'
import {
  checkWords,
  correctionWords,
  decisionWords,
  languageWords,
  mandateWords,
  words,
} from './words.ts'

export type ToldPart = {
  readonly id: keyof HeldParts
  readonly name: Text
  readonly items: readonly ToldItem[]
}

type Tools = Pick<Platform, 'db' | 'setting' | 'lists'>

type Asked = {
  readonly personId: string
  readonly held: { readonly heldAt: Date; readonly parts: HeldParts }
  /** Of organisations that ask through other doors than clients. */
  readonly organisations?: OrganisationNames
}

/** Every part in the order of the file for programs. */
export async function tellHeld(tools: Tools, asked: Asked): Promise<ToldPart[]> {
  const { parts, heldAt } = asked.held
  const { db, setting } = tools
  const inTurn = async <One>(all: readonly One[], tell: (one: One) => Promise<ToldItem>) => {
    const items: ToldItem[] = []
    for (const one of all) items.push(await tell(one))
    return items
  }
  const items: { readonly [Name in keyof HeldParts]: readonly ToldItem[] } = {
    person: parts.person.map(tellPerson),
    cases: await inTurn(parts.cases, (kase) => tellCase(db, tools, kase)),
    drafts: await inTurn(parts.drafts, (draft) => tellDraft(db, tools, draft)),
    photos: parts.photos.map(tellPhoto),
    messages: parts.messages.map(({ text: said, createdAt }) =>
      itemOf([at(words.sent, createdAt), typed(words.message, said)]),
    ),
    bills: parts.bills.map(({ biller, identifier }) => {
      const service = billersOf(setting).find(({ biller: { id } }) => id === biller)
      const number = service && showIdentifier(service.biller, identifier)
      return itemOf([row(words.organisation, service?.wording.name), typed(words.number, number)])
    }),
    follows: parts.follows.map(tellFollow),
    opinions: parts.opinions.map(tellOpinion),
    ratings: parts.ratings.map((one) => tellRating(setting, one)),
    biometrics: parts.biometrics.map(tellBiometric),
    sessions: parts.sessions.map(tellSession),
    population: await tellPopulation(tools, parts.population),
    corrections: parts.corrections.map(({ askedAt, said, state, answer }) =>
      itemOf([
        at(words.asked, askedAt),
        typed(words.wrong, said?.wrong),
        typed(words.paper, said?.paper),
        row(words.state, correctionWords[state]),
        typed(words.answer, answer),
      ]),
    ),
    mandates: parts.mandates.map((one) => tellMandate(tools, one, heldAt)),
    visits: await tellVisits(tools, parts.visits),
    passkeys: parts.passkeys.map(({ name, isDeviceBound, createdAt, lastUsedAt }) =>
      itemOf([
        typed(words.name, name),
        row(words.kept, isDeviceBound ? words.onDevice : words.synced),
        at(words.added, createdAt),
        at(words.lastUsed, lastUsedAt),
      ]),
    ),
    wallet: parts.wallet.map(tellWallet),
    posts: await tellPosts(tools, parts.posts),
    consents: parts.consents.map(tellConsent),
    reads: await tellReads(tools, asked),
  }
  const names = Object.keys(heldParts) as (keyof HeldParts)[]
  return names.map((id) => ({ id, name: heldParts[id].name, items: items[id] }))
}

function tellPhoto({ begunAt, usedAt }: HeldParts['photos'][number]): ToldItem {
  return itemOf([at(words.taken, begunAt), at(words.given, usedAt)])
}

function tellFollow({ since, ...key }: HeldParts['follows'][number]): ToldItem {
  return itemOf([typed(words.number, formatReference(key)), at(words.since, since)])
}

function tellOpinion({ consultation, saidAt, answers, comments }: HeldParts['opinions'][number]) {
  return itemOf([
    typed(words.consultation, consultation),
    at(words.sent, saidAt),
    ...Object.entries(answers).map(([question, answer]) =>
      typed(words.answer, `${question}: ${answer}`),
    ),
    ...comments.map((one) => typed(words.comment, `${one.about}: ${one.words}`)),
  ])
}

function tellRating({ services }: Tools['setting'], one: HeldParts['ratings'][number]): ToldItem {
  return itemOf([
    row(words.service, services.get(one.service)?.wording.name),
    row(words.answer, scoreWords[one.score]),
    row(words.reason, one.reason && reasonWords[one.reason]),
    on(words.changedUntil, addDays(one.settlesOn, -1)),
  ])
}

function tellPerson({
  name,
  nameUr,
  cnic,
  phone,
  language,
}: HeldParts['person'][number]): ToldItem {
  return itemOf([
    typed(words.name, name),
    typed(words.nameUr, nameUr),
    ...(cnic ? [typed(words.cnic, formatCnic(cnic))] : []),
    ...(phone ? [typed(words.phone, formatPhone(phone))] : []),
    row(words.language, languageWords[language]),
  ])
}

function tellSession(session: HeldParts['sessions'][number]): ToldItem {
  const { device, amr, openedAt, lastSeenAt } = session
  return itemOf([
    device ? typed(words.device, device) : row(words.device, words.unknownDevice),
    row(words.signedInWith, amr.includes('otp') ? words.byCode : words.byPasskey),
    at(words.since, openedAt),
    at(words.lastSeen, lastSeenAt),
  ])
}

function tellConsent(consent: HeldParts['consents'][number]): ToldItem {
  const { said, givenAt, endsAt, withdrawnAt, answeredAt } = consent
  return itemOf([
    typed(words.receipt, receiptOf(consent)),
    row(words.organisation, said.organisation),
    row(words.purpose, said.purpose),
    row(words.data, joined(said.data)),
    at(words.given, givenAt),
    at(words.ends, endsAt),
    at(words.withdrawn, withdrawnAt),
    at(words.answered, answeredAt),
  ])
}

function tellWallet(one: HeldParts['wallet'][number]): ToldItem {
  return itemOf([
    typed(words.number, one.key),
    typed(words.wallet, walletMarkOf(one.holderKey)),
    at(words.put, one.issuedAt),
    at(words.ends, one.expiresAt),
    at(words.withdrawn, one.takenBackAt),
  ])
}

function tellBiometric(one: HeldParts['biometrics'][number]): ToldItem {
  if ('answer' in one) {
    const what = positionWords[one.modality === 'face' ? 'face' : 'unknown-finger']
    const { answer, checkedAt } = one
    return itemOf([
      row(words.what, what),
      at(words.checked, checkedAt),
      row(words.answer, checkWords[answer]),
    ])
  }
  if ('expiresAt' in one) {
    const lasts = [at(words.taken, one.takenAt), at(words.ends, one.expiresAt)]
    return itemOf([row(words.what, words.portrait), ...lasts])
  }
  const what = row(words.what, positionWords[one.position])
  if ('takenAt' in one) return itemOf([what, at(words.taken, one.takenAt)])
  return itemOf([
    what,
    at(words.asked, one.askedAt),
    typed(words.reason, one.reason),
    typed(words.proof, one.proof),
    row(words.answer, decisionWords[one.decision ?? '']),
  ])
}

/** Of relatives what one's own entries say of them; their names are their own data. */
async function tellPopulation(
  { db }: Tools,
  entries: HeldParts['population'],
): Promise<readonly ToldItem[]> {
  const places = await placeNames(db, placesIn(entries.map(({ fact }) => fact)))
  return entries.map(({ fact, recordedAt }) => {
    const stands = fact.kind === 'correction' ? fact.instead : fact
    const other = stands && otherIn(stands)
    const isNamed = stands !== undefined && 'name' in stands && stands.name !== undefined
    const said = inBoth((language) => {
      const names = new Map<string, string>()
      if (other !== undefined && !isNamed) names.set(other, words.otherPerson[language])
      return factParts(fact, { language, names, places }).join(language === 'ur' ? '، ' : ', ')
    })
    const correction =
      fact.kind === 'correction'
        ? filled(fact.instead ? words.correctedEntry : words.struckEntry, {
            number: String(fact.corrects),
          })
        : undefined
    const label = factWords[stands?.kind ?? fact.kind] ?? words.what
    return itemOf([
      row(words.what, correction),
      row(label, said.en === '' ? undefined : said),
      at(words.recorded, recordedAt),
    ])
  })
}

function tellMandate({ setting }: Tools, mandate: Mandate, heldAt: Date): ToldItem {
  const { services, from, to, offeredAs, offeredAt } = mandate
  const named = services?.flatMap((id) => setting.services.get(id)?.wording.name ?? [])
  return itemOf([
    row(words.what, mandateWords[offeredAs]),
    row(words.services, named ? joined(named) : words.everything),
    on(words.from, from),
    on(words.to, to),
    at(words.asked, offeredAt),
    row(words.state, mandateWords[mandateStateOn(mandate, civilDateOf(heldAt))]),
  ])
}

/** Posts by their titles, with the office. */
async function postNames({
  db,
}: Tools): Promise<(place: string, post: string) => Text | undefined> {
  const [posts, offices] = await Promise.all([listPosts(db), listOffices(db)])
  const officeOf = new Map(offices.map((one) => [`${one.jurisdiction}/${one.id}`, one.name]))
  const byId = new Map(posts.map((one) => [`${one.jurisdiction}/${one.id}`, one]))
  return (place, postId) => {
    const post = byId.get(`${place}/${postId}`)
    if (!post) return undefined
    const office = officeOf.get(`${place}/${post.officeId}`)
    return office ? joined([post.title, office]) : post.title
  }
}

async function tellVisits(tools: Tools, visits: HeldParts['visits']): Promise<ToldItem[]> {
  if (visits.length === 0) return []
  const nameOf = await postNames(tools)
  return visits.map((visit) =>
    itemOf([
      row(words.post, nameOf(visit.jurisdiction, visit.postId)),
      row(words.services, tools.setting.services.get(visit.service)?.wording.name),
      at(words.asked, visit.askedAt),
      at(words.begun, visit.begunAt),
      at(words.ends, visit.endedAt ?? visit.endsAt),
    ]),
  )
}

async function tellPosts(tools: Tools, posts: HeldParts['posts']): Promise<ToldItem[]> {
  if (posts.length === 0) return []
  const nameOf = await postNames(tools)
  return posts.map((one) => {
    const days = [on(words.from, one.from), on(words.to, one.to)]
    if (!('postId' in one)) return itemOf(days, words.leave)
    const post = row(words.post, nameOf(one.jurisdiction, one.postId))
    if (!('kind' in one)) return itemOf([post, ...days])
    const answer = row(words.answer, decisionWords[one.decision ?? ''])
    return itemOf([post, ...days, at(words.asked, one.proposedAt), answer])
  })
}

/** More days than anybody reads through. */
const readsMax = 10_000

async function tellReads({ db, setting }: Tools, asked: Asked): Promise<ToldItem[]> {
  const { personId, organisations } = asked
  const { looks } = await whoLooked(db, setting, personId, { limit: readsMax }, organisations)
  return looks.map(({ at: when, who, post, why, seen, law, reference, times }) =>
    itemOf([
      at(words.when, when),
      row(words.who, post ? joined([who, post]) : who),
      row(words.purpose, why),
      typed(words.reference, reference),
      row(words.data, seen),
      row(words.law, law),
      times > 1 ? typed(words.times, String(times)) : undefined,
    ]),
  )
}
