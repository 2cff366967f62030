/** Addresses of consultations, and how their pages say when, what and of which place. */
import {
  sendOfficerPage,
  type OfficerPage,
  type SignedInVisit as AnySignedIn,
  type Speak,
  type Visit as AnyVisit,
} from '#channels/components'
import {
  areaElsewhere,
  consultationPath,
  consultationPhase,
  findConsultation,
  type Consultation,
  type Platform,
} from '#platform/catalogue'
import { inGeneral, namesOf, subjectIn, titlesOf } from '#platform/consultations'
import { formatInstant, text, type Language, type Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { frameWords } from './work-wording.ts'
import { phaseWords, words } from './wording.ts'

export type Visit = AnyVisit<Platform>
export type SignedInVisit = AnySignedIn<Platform>

/** A page of an officer, from which he comes back to his desk. */
export function sendWorkPage(
  visit: SignedInVisit,
  page: Omit<OfficerPage, 'navigation'>,
): FastifyReply {
  const { speak } = visit
  return sendOfficerPage(visit, {
    ...page,
    navigation: [
      { text: speak(frameWords.consultations), href: '/consultations' },
      { text: speak(frameWords.desk), href: '/desk' },
    ],
  })
}

/** The consultation of an address; `part` is one of its pages. */
export const consultationHref = (key: string, part = '') =>
  `${consultationPath(key)}${part && `/${part}`}`

/** The key that an address names. */
export const keyIn = ({ place = '', name = '' }: Visit['params']) => `${place}/${name}`

/** @throws consultation-unknown */
export function consultationAt({
  platform,
  params,
}: Pick<Visit, 'platform' | 'params'>): Promise<Consultation> {
  return findConsultation(platform.db, platform.setting, keyIn(params))
}

export function sayPhase(
  consultation: Consultation,
  now: Date,
  speak: Speak,
  language: Language,
): string {
  const phase = consultationPhase(consultation, now)
  const { terms, round } = consultation
  const at = {
    awaited: round?.opensAt,
    answering: round?.answerDueAt,
    overdue: round?.answerDueAt,
    answered: round?.answeredAt,
  }
  const shown = phase in at ? at[phase as keyof typeof at] : undefined
  const when = formatInstant(shown ?? new Date(terms.closesAt), language)
  return speak(phaseWords[phase], { when })
}

/** What a comment is about, as a heading. */
export function subjectName({ terms }: Consultation, about: string): Text {
  const subject = about === inGeneral ? undefined : subjectIn(terms, about)
  return subject ? titlesOf(subject) : words.general
}

export function areaName({ terms }: Consultation, area: string): Text {
  const known = terms.areas.find(({ code }) => code === area)
  if (known) return namesOf(known)
  return area === areaElsewhere ? words.elsewhere : words.areaUnknown
}

type Both = { readonly en: string | undefined; readonly ur: string | undefined }

/** In the reader's language, or in the other where there is none; with the language it is in. */
export function inReach({ en, ur }: Both, language: Language) {
  const [own, other] = language === 'ur' ? [ur, en] : [en, ur]
  const isOwn = own !== undefined && own !== ''
  const written: Language = isOwn ? language : language === 'ur' ? 'en' : 'ur'
  return { lang: written, words: (isOwn ? own : other) ?? '' }
}

export const directionOf = (language: Language) => (language === 'ur' ? 'rtl' : 'ltr')

export const bothOf = (en: string, ur: string): Text => text(en, ur)
