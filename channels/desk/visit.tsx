/** One request of an officer at work: in which posts, and how a page goes back. */
import { sendOfficerPage, type OfficerPage, type Visit as AnyVisit } from '#channels/components'
import {
  callingPosts,
  countersOf,
  enrolmentPosts,
  headPosts,
  ledgerPosts,
  looksOver,
  registrarPosts,
  oversightPosts,
  recoveryPostsOf,
  relyingPartyPostsOf,
  treasuryPostsOf,
  refundPostsOf,
  servesConsultations,
  suspendableBy,
  takingInOf,
  templateSteps,
  type Platform,
} from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import type { FastifyReply } from 'fastify'
import { frameWords as words } from './wording.ts'

export type Visit = AnyVisit<Platform>

export type Officer = Extract<Actor, { kind: 'officer' }>

/** A visit of an officer who holds at least one post today. */
export type OfficerVisit = Visit & { readonly session: Session; readonly actor: Officer }

export type ShownPage = Omit<OfficerPage, 'navigation' | 'area'> & { readonly isQueue?: boolean }

function overseesIn({ visitor }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && oversightPosts(actor).length > 0
}

function keepsBooks({ visitor }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && ledgerPosts(actor).length > 0
}

function paysBack({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && refundPostsOf(platform.setting, actor).length > 0
}

function suspends({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && suspendableBy(platform.setting, actor).length > 0
}

function servesAtCounter({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && countersOf(platform.setting, actor).length > 0
}

function keepsRegister({ visitor }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && registrarPosts(actor).length > 0
}

function settlesMoney({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && treasuryPostsOf(platform.setting, actor).length > 0
}

function takesBillsIn({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && takingInOf(platform.setting, actor).length > 0
}

function takesCaptures({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  if (actor === undefined) return false
  const { checking, deciding } = enrolmentPosts(platform.setting, actor)
  return checking.length + deciding.length > 0
}

function recovers({ visitor }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && recoveryPostsOf(actor).length > 0
}

function registersParties({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && relyingPartyPostsOf(platform.setting, actor).length > 0
}

function headsOffices({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && headPosts(platform.setting, actor).length > 0
}

function looksOverPublic({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && looksOver(platform.setting, actor)
}

function keepsTemplates({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && templateSteps(platform.setting, actor).length > 0
}

const isHeard = ({ visitor, platform }: Visit) =>
  visitor.session !== undefined && servesConsultations(platform.setting, visitor.session.actor)

function callsBack({ visitor, platform }: Visit): boolean {
  const actor = visitor.session?.actor
  return actor !== undefined && callingPosts(platform.setting, actor).length > 0
}

const isAtWork = ({ visitor }: Visit) => visitor.session?.actor.kind === 'officer'

/** Sends a page of the desk. */
export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak } = visit
  const { isQueue, ...parts } = page
  return sendOfficerPage(visit, {
    ...parts,
    area: speak(words.desk),
    navigation: [
      { text: speak(words.queue), href: '/desk', current: isQueue },
      ...(servesAtCounter(visit) ? [{ text: speak(words.counter), href: '/counter' }] : []),
      ...(keepsRegister(visit) ? [{ text: speak(words.registry), href: '/registry' }] : []),
      ...(settlesMoney(visit) ? [{ text: speak(words.treasury), href: '/desk/treasury' }] : []),
      ...(takesBillsIn(visit) ? [{ text: speak(words.bills), href: '/desk/bills' }] : []),
      ...(overseesIn(visit) ? [{ text: speak(words.oversight), href: '/desk/oversight' }] : []),
      ...(callsBack(visit) ? [{ text: speak(words.calls), href: '/desk/calls' }] : []),
      ...(headsOffices(visit) ? [{ text: speak(words.work), href: '/desk/work' }] : []),
      ...(isHeard(visit) ? [{ text: speak(words.consultations), href: '/consultations' }] : []),
      ...(keepsTemplates(visit) ? [{ text: speak(words.templates), href: '/desk/templates' }] : []),
      ...(looksOverPublic(visit) ? [{ text: speak(words.lookOver), href: '/desk/public' }] : []),
      ...(keepsBooks(visit) ? [{ text: speak(words.ledger), href: '/desk/ledger' }] : []),
      ...(overseesIn(visit) || keepsBooks(visit)
        ? [{ text: speak(words.statistics), href: '/desk/statistics' }]
        : []),
      ...(suspends(visit) ? [{ text: speak(words.licences), href: '/desk/licences' }] : []),
      ...(takesCaptures(visit) ? [{ text: speak(words.centre), href: '/enrolment' }] : []),
      ...(recovers(visit) ? [{ text: speak(words.recovery), href: '/desk/recovery' }] : []),
      ...(paysBack(visit) ? [{ text: speak(words.refunds), href: '/desk/refunds' }] : []),
      ...(registersParties(visit)
        ? [{ text: speak(words.parties), href: '/desk/relying-parties' }]
        : []),
      ...(isAtWork(visit) ? [{ text: speak(words.offices), href: '/offices' }] : []),
      ...(isAtWork(visit) ? [{ text: speak(words.rights), href: '/desk/rights' }] : []),
      { text: speak(words.verify), href: '/verify' },
      { text: speak(words.portal), href: '/' },
    ],
  })
}
