/** An office's templates: published by its head, for that office and all below it. */
import {
  insertTemplate,
  listTemplates,
  withdrawTemplate as withdraw,
  type Template,
  type TemplateKey,
} from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { checkAnswers, longText, shortText } from '#platform/forms'
import { findOfficeTree, officesUpFrom, type Actor, type Post } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import type { Service } from '../definition.ts'
import { catalogueProblems } from '../problems.ts'
import { courseOf, officeOfCourse } from '../routing/course.ts'
import type { Setting } from '../setting.ts'

/** What a template is: both languages, since each applicant has his own. */
export const templateForm = {
  titleUr: shortText({ max: 100 }),
  wordsUr: longText({ max: 2_000 }),
  titleEn: shortText({ max: 100 }),
  wordsEn: longText({ max: 2_000 }),
}

/** A step on whose form templates are offered. */
export type TemplateStep = { readonly service: Service; readonly action: string }

/** The steps for which a head may publish, each with the post that makes him one. */
export function templateSteps(
  { services }: Pick<Setting, 'services'>,
  actor: Actor,
): readonly (TemplateStep & { readonly post: Post })[] {
  if (actor.kind !== 'officer') return []
  return [...services.values()].flatMap((service) => {
    const post = actor.posts.find(({ role }) => role === service.routing?.head)
    const moves = Object.values(service.workflow.states).flatMap((state) => Object.entries(state))
    const actions = moves.flatMap(([action, { templates }]) => (templates ? [action] : []))
    return post ? [...new Set(actions)].map((action) => ({ service, action, post })) : []
  })
}

type Office = { readonly db: Database; readonly setting: Setting }

/**
 * `id` is the page's own, so that a second press is the first again.
 * @throws action-not-yours, answers-faulty
 */
export async function publishTemplate(
  { db, setting }: Office,
  actor: Actor,
  asked: {
    readonly id: string
    readonly service: string
    readonly action: string
    readonly input: unknown
  },
): Promise<void> {
  const step = templateSteps(setting, actor).find(
    ({ service, action }) => service.id === asked.service && action === asked.action,
  )
  if (!step || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  const now = setting.now()
  const result = checkAnswers(templateForm, asked.input, { today: civilDateOf(now), lists: {} })
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  const { titleUr, titleEn, wordsUr, wordsEn } = result.answers
  const { jurisdiction, officeId, id: publishedPost } = step.post
  await insertTemplate(db, {
    jurisdiction,
    officeId,
    id: asked.id,
    service: step.service.id,
    action: step.action,
    title: { en: titleEn, ur: titleUr },
    words: { en: wordsEn, ur: wordsUr },
    publishedBy: actor.personId,
    publishedPost,
    publishedAt: now,
  })
}

/** @throws action-not-yours for a template of another office */
export async function withdrawTemplate(
  { db, setting }: Office,
  actor: Actor,
  id: string,
): Promise<void> {
  const own = await templatesOfHead(db, setting, actor)
  const template = own.find((one) => one.id === id)
  if (!template || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  await withdraw(db, template, { by: actor.personId, at: setting.now() })
}

/** What somebody has in use as the head of his offices. */
export async function templatesOfHead(
  tx: Tx,
  setting: Setting,
  actor: Actor,
): Promise<readonly Template[]> {
  const steps = templateSteps(setting, actor)
  const found = await listTemplates(tx, uniqueOffices(steps.map(({ post }) => post)))
  return found.filter(({ service }) => steps.some((step) => step.service.id === service))
}

/** What is offered on the form of a step: of the office that has the case, and of those above. */
export async function templatesFor(
  tx: Tx,
  { now }: Setting,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
  actions: readonly string[],
): Promise<readonly Template[]> {
  const course = courseOf(kase)
  const head = service.routing?.head
  if (!course || head === undefined || actions.length === 0) return []
  const asked = { jurisdictions: [kase.jurisdiction], roles: [head], on: civilDateOf(now()) }
  const tree = await findOfficeTree(tx, asked)
  const offices = officesUpFrom(tree, officeOfCourse(course)).map(({ jurisdiction, id }) => ({
    jurisdiction,
    officeId: id,
  }))
  const found = await listTemplates(tx, offices)
  return found.filter((one) => one.service === service.id && actions.includes(one.action))
}

function uniqueOffices(posts: readonly Post[]): readonly Omit<TemplateKey, 'id'>[] {
  const offices = posts.map(({ jurisdiction, officeId }) => ({ jurisdiction, officeId }))
  return [...new Map(offices.map((one) => [`${one.jurisdiction}/${one.officeId}`, one])).values()]
}
