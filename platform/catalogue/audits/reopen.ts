/** What was found not done is opened again one level up, once, and its head is told. */
import { findToReopen, noteReopened, type Audit } from '#platform/audits'
import { findCase, formatReference, type Case } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findOfficeTree, languagesOf, officeName, officesUpFrom } from '#platform/identity'
import { civilDateOf, fill, Problem, text } from '#platform/kernel'
import { enqueueMessages, type NewMessage } from '#platform/notifications'
import type { Catalogue } from '../catalogue.ts'
import type { Service } from '../definition.ts'
import { nobodyBarred, officeNameOf } from '../routing/responsible.ts'
import { aboutOf, loadBarred } from '../routing/routed-world.ts'
import { routedRoles } from '../routing/rows.ts'
import { caseKeyOf, openPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { auditActor } from './declared.ts'

type Office = Pick<Catalogue, 'db' | 'setting' | 'door'>

const atOnceMax = 50

const toHead = text(
  'Audit: {service} {reference} was closed and is not done, says the citizen. It is open again, one level up.',
  'جانچ: {service} {reference} بند کی گئی تھی مگر شہری کے مطابق کام نہیں ہوا۔ ایک درجہ اوپر دوبارہ کھل گئی ہے۔',
)

/**
 * Whatever was found and is not open again: at once, and by the clock where the program ended in
 * between. A case that its citizen has disputed meanwhile is open already.
 */
export async function reopenFound(office: Office): Promise<readonly unknown[]> {
  const troubles: unknown[] = []
  for (const audit of await findToReopen(office.db, atOnceMax)) {
    try {
      await reopen(office, audit)
    } catch (error) {
      troubles.push(error)
    }
  }
  return troubles
}

async function reopen({ db, setting, door }: Office, audit: Audit): Promise<void> {
  const key = { jurisdiction: audit.jurisdiction, id: audit.caseId }
  const before = await findCase(db, key)
  const service = setting.services.get(audit.service)
  if (!before || !service?.audit) return
  const action = service.audit.reopens
  const input = findingOf(setting, before, audit)
  const isClosed = service.audit.of.includes(before.state)
  if (isClosed && input) {
    const actor = { kind: auditActor } as const
    const act = { kind: 'act', actor, case: key, action, input } as const
    await door.perform({ ...act, language: before.language }).catch(unlessMoved)
  }
  await db.transact(async (tx) => {
    if (!(await noteReopened(tx, audit.id, setting.now()))) return
    const after = await findCase(tx, key)
    if (after) await enqueueMessages(tx, setting.vault, await toHeads(tx, setting, audit, after))
  })
}

/** Somebody was first: it is open again. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'action-not-now') throw error
}

/** What whoever answers next is told; undefined once the case is erased. */
function findingOf({ vault }: Setting, kase: Case, { sealed }: Audit) {
  const key = sealed && caseKeyOf(vault, kase, machinePermit('rules'))
  return key && openPart(key, kase.id, 'audit', sealed)['finding']
}

/** Whoever answers for it now, and the head of the office that had closed it: none it is about. */
async function toHeads(tx: Tx, setting: Setting, audit: Audit, kase: Case): Promise<NewMessage[]> {
  const service = setting.services.get(audit.service)
  if (!service?.routing) return []
  const heads = await headsOf(tx, setting, service, audit, kase)
  const languages = await languagesOf(tx, heads)
  return heads.flatMap((personId) => {
    const language = languages.get(personId)
    if (!language) return []
    const values = { service: service.wording.name, reference: formatReference(kase) }
    return {
      id: setting.newId(),
      personId,
      template: 'audit-found',
      language,
      caseId: kase.id,
      createdAt: setting.now(),
      text: fill(toHead, language, values),
    }
  })
}

async function headsOf(
  tx: Tx,
  setting: Setting,
  { routing }: Service,
  { office }: Audit,
  kase: Case,
): Promise<string[]> {
  if (!routing) return []
  const roles = routedRoles(routing)
  const on = civilDateOf(setting.now())
  const [tree, about] = await Promise.all([
    findOfficeTree(tx, { jurisdictions: [kase.jurisdiction], roles, on }),
    loadBarred(tx, [aboutOf(setting, kase)]),
  ])
  const barred = about.get(formatReference(kase)) ?? nobodyBarred
  const able = tree.posts.filter(
    (post) =>
      !barred.offices.has(officeNameOf(post)) &&
      post.personId !== undefined &&
      !barred.persons.has(post.personId),
  )
  const holder = able.find(({ id }) => id === kase.postId)?.personId
  const heads = able.filter(({ role }) => role === routing.head)
  const [head] = officesUpFrom(tree, office)
    .map(officeName)
    .flatMap((name) => heads.filter((post) => officeNameOf(post) === name))
  return [...new Set([holder, head?.personId].flatMap((one) => one ?? []))]
}
