/** Who answers for a routed case: pure, from the offices and posts that the batch has read. */
import { createHash } from 'node:crypto'
import {
  covers,
  nearestOffice,
  nearestOfKind,
  officeName,
  officesUpFrom,
  type HeldPost,
  type OfficeTree,
  type WasAt,
} from '#platform/identity'
import type { Route } from './rows.ts'

/** Whom a case must not come to: offices by their names, persons by their ids. */
export type Barred = {
  readonly offices: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
}

export const nobodyBarred: Barred = { offices: new Set(), persons: new Set() }

/** Who was at a post, or in an office, that a case is about: they and their office are barred. */
export function barredBy(found: readonly WasAt[]): Barred {
  return {
    offices: new Set(found.map(({ jurisdiction, office: id }) => officeName({ jurisdiction, id }))),
    persons: new Set(found.flatMap(({ personId }) => personId ?? [])),
  }
}

/** The same, and these persons as well. */
export function andBarred({ offices, persons }: Barred, more: Iterable<string>): Barred {
  return { offices, persons: new Set([...persons, ...more]) }
}

export type Sought = {
  readonly caseId: string
  /** From where on: `PB-LHR/water`. */
  readonly office: string
  /** Who answers in that office; in those above it the head does. */
  readonly role: string
  readonly head: string
  readonly barred: Barred
  /** The post that has it now: another is taken where there is one. */
  readonly leaves?: string | undefined
}

export type Responsible = { readonly post: HeldPost; readonly office: string }

/** The office that a route means where the case lives; the first route whose office there is. */
export function officeOf(
  tree: OfficeTree,
  routes: readonly Route[],
  jurisdiction: string,
): { readonly office: string; readonly role: string } | undefined {
  for (const route of routes) {
    const office =
      'office' in route
        ? nearestOffice(tree, route.office, jurisdiction)
        : nearestOfKind(tree, route.kind, jurisdiction)
    if (office) return { office: officeName(office), role: route.role }
  }
  return undefined
}

/**
 * The post that answers: of its office somebody at work, else the head of that office, else the
 * heads above, one after the other; an empty chair only where there is no other (CP-1).
 */
export function responsible(tree: OfficeTree, sought: Sought): Responsible | undefined {
  const chairs = chairsUpFrom(tree, sought)
  return atWork(chairs, sought) ?? emptyOf(chairs, sought)
}

/** One level up: the head of the nearest office above in which one is at work; none at the top. */
export function responsibleAbove(tree: OfficeTree, sought: Sought): Responsible | undefined {
  return atWork(chairsAbove(tree, sought), sought)
}

/**
 * Somebody else whatever it takes: above, in the same office, anywhere where the case lives; never
 * one of those barred. Where nobody else is at work an empty chair above has it, so that nobody is
 * refused for that.
 */
export function responsibleOther(
  tree: OfficeTree,
  sought: Sought & { readonly jurisdiction: string },
): Responsible | undefined {
  const anywhere = tree.posts.filter(
    (post) =>
      covers(post.jurisdiction, sought.jurisdiction) &&
      !sought.barred.offices.has(officeNameOf(post)),
  )
  return (
    responsibleAbove(tree, sought) ??
    atWork(chairsUpFrom(tree, sought), sought) ??
    atWork([{ office: undefined, posts: anywhere }], sought) ??
    emptyOf(chairsAbove(tree, sought), sought)
  )
}

/** Posts of one office that may answer alike. */
type Chair = { readonly office: string | undefined; readonly posts: readonly HeldPost[] }

function chairsUpFrom(tree: OfficeTree, { office, role, head, barred }: Sought): Chair[] {
  const path = officesUpFrom(tree, office).map(officeName)
  return path
    .filter((name) => !barred.offices.has(name))
    .flatMap((name) => {
      const roles = name === office ? [...new Set([role, head])] : [head]
      return roles.map((one) => ({
        office: name,
        posts: tree.posts.filter((post) => post.role === one && officeNameOf(post) === name),
      }))
    })
}

const chairsAbove = (tree: OfficeTree, sought: Sought) =>
  chairsUpFrom(tree, sought).filter(({ office }) => office !== sought.office)

/** Of the first chairs on which somebody sits who may answer, one; the one it leaves comes last. */
function atWork(chairs: readonly Chair[], sought: Sought): Responsible | undefined {
  const { barred, leaves } = sought
  const sat = chairs.map(({ posts }) =>
    posts.filter(({ personId }) => personId !== undefined && !barred.persons.has(personId)),
  )
  const others = sat.map((posts) => posts.filter(({ id }) => id !== leaves))
  const found = others.find((posts) => posts.length > 0) ?? sat.find((posts) => posts.length > 0)
  return found && named(pick(found, sought))
}

/** Of the first chairs of which some are empty, one. */
function emptyOf(chairs: readonly Chair[], sought: Sought): Responsible | undefined {
  const empty = chairs.map(({ posts }) => posts.filter(({ personId }) => personId === undefined))
  return named(pick(empty.find((posts) => posts.length > 0) ?? [], sought))
}

const named = (post: HeldPost | undefined): Responsible | undefined =>
  post && { post, office: officeNameOf(post) }

export const officeNameOf = ({ jurisdiction, officeId: id }: HeldPost) =>
  officeName({ jurisdiction, id })

/**
 * Each case draws among those who may answer, by its own number: even over many cases, without
 * counting anybody's open ones, and when one goes only his cases are drawn anew.
 */
function pick(posts: readonly HeldPost[], { caseId }: Sought): HeldPost | undefined {
  const drawn = posts.map((post) => ({ post, lot: lotOf(caseId, post) }))
  return drawn.toSorted((a, b) => b.lot - a.lot)[0]?.post
}

const lotOf = (caseId: string, { jurisdiction, id }: HeldPost) =>
  createHash('sha256').update(`${caseId} ${jurisdiction}/${id}`).digest().readUInt32BE(0)
