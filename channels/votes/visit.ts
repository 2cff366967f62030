/** Addresses of votes, and how their pages say when and what. */
import { fieldOf, type Speak, type Visit as AnyVisit } from '#channels/components'
import { findVote, phaseOf, type Platform, type Vote } from '#platform/catalogue'
import { formatInstant, text, type Language, type Text } from '#platform/kernel'
import { voteWords } from './wording.ts'

export type Visit = AnyVisit<Platform>

/** The vote of an address; `part` is one of its pages. */
export const voteHref = (key: string, part = '') => `/votes/${key}${part && `/${part}`}`

/** The vote that an address names. @throws ballot-unknown */
export function voteAt({ platform, params }: Pick<Visit, 'platform' | 'params'>): Promise<Vote> {
  const { place = '', name = '' } = params
  return findVote(platform.db, platform.setting, `${place}/${name}`)
}

export function sayPhase(vote: Vote, now: Date, speak: Speak, language: Language): string {
  const phase = phaseOf(vote, now)
  const { opensAt, closesAt } = vote.terms
  const when = formatInstant(new Date(phase === 'awaited' ? opensAt : closesAt), language)
  return speak(voteWords.phases[phase], { when })
}

export const bothNames = ({ nameEn, nameUr }: { nameEn: string; nameUr: string }): Text =>
  text(nameEn, nameUr)

/** Everything that was ticked under one name. */
export function ticked(fields: Visit['fields'], name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return Array.isArray(value) ? value : [fieldOf(fields, name)].filter(Boolean)
}
