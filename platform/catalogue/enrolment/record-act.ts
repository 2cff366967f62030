import type { Tx } from '#platform/database'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import type { Hand } from './subject.ts'

type CentreAct = {
  readonly id: string
  readonly action:
    | 'capture'
    | 'check-person'
    | 'ask-exception'
    | 'decide-exception'
    | 'judge-likeness'
  readonly to: string
  /** Ids and words of closed lists, never a person's data. */
  readonly facts: Readonly<Record<string, string>>
}

/** What an officer did at a centre, with its leaf. */
export async function recordCentreAct(
  tx: Tx,
  setting: Setting,
  { actor, post, case: kase }: Hand,
  { id, action, to, facts }: CentreAct,
): Promise<void> {
  const effects = noEffects()
  const now = setting.now()
  recordActOfNoCase(setting, effects, {
    jurisdiction: post.jurisdiction,
    id,
    action,
    kind: action === 'decide-exception' || action === 'judge-likeness' ? 'decided' : 'noted',
    actedBy: { kind: 'person', id: actor.personId, postId: post.id },
    toState: to,
    facts: { ...facts, ...(kase && { case: kase.id }) },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}
