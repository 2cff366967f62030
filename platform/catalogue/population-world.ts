/** What acts about persons concern, read and locked before any is decided. */
import type { Tx } from '#platform/database'
import { machineReading } from '#platform/consent'
import { idsByCnic as idsOfCnics, lockPersons, openerFor } from '#platform/identity'
import {
  loadForebears,
  loadKnown,
  lockProposals,
  otherIn,
  personsIn,
  personsWithProposals,
  type Known,
  type LifeEvent,
  type NewFact,
  type Proposal,
} from '#platform/population'
import type { PopulationCommand, Prepared } from './command.ts'
import type { Setting } from './setting.ts'

export type PopulationWorld = {
  /** By id; what is decided in this batch is taken out. */
  readonly proposals: Map<string, Proposal>
  /** Replaced as the batch goes, so that a later act sees an earlier one. */
  known: Known
  /** The persons about whom something waits. */
  readonly waiting: Set<string>
  /** Who has the number of a newcomer already. */
  readonly idsByCnic: Map<string, string>
}

/** For a batch without such acts. */
export function noPopulation(): PopulationWorld {
  const known = { records: new Map(), entries: new Map() }
  return { proposals: new Map(), known, waiting: new Set(), idsByCnic: new Map() }
}

/** A number can belong to somebody without any entry: an officer registered by name only. */
export async function loadPopulation(
  tx: Tx,
  { vault }: Pick<Setting, 'vault'>,
  commands: readonly Prepared[],
): Promise<PopulationWorld> {
  const own = commands.filter((c): c is PopulationCommand => c.kind === 'population')
  if (own.length === 0) return noPopulation()
  const keys = own.flatMap(({ jurisdiction, step }) =>
    'proposal' in step ? [{ jurisdiction, id: step.proposal }] : [],
  )
  const proposals = await lockProposals(tx, vault, keys)
  const events: LifeEvent[] = [
    ...own.flatMap(({ step }) => (step.do === 'enter' ? [step.event] : [])),
    ...proposals.flatMap(({ content }) => content?.event ?? []),
  ]
  const taken = own.flatMap(({ step }) => (step.do === 'take-in' ? [step] : []))
  const cnics = [
    ...events.flatMap((event) => (event.what === 'birth' ? [event.person.cnic] : [])),
    ...taken.flatMap(({ persons }) => persons.map(({ cnic }) => cnic)),
  ]
  const idsByCnic = await idsOfCnics(tx, vault, cnics)
  const ids = [
    ...events.flatMap(personsIn),
    ...idsByCnic.values(),
    ...taken.flatMap(({ facts }) =>
      facts.flatMap(({ personId, fact }) => [personId, ...namedBy(fact)]),
    ),
  ]
  const persons = [...new Set(ids)]
  await lockPersons(tx, persons)
  // To check what is entered against what is recorded: nobody is shown it.
  const opener = openerFor(tx, machineReading('population-register'))
  const near = await loadKnown(tx, vault, opener, persons)
  const known = await loadForebears(tx, vault, opener, persons, near)
  return {
    proposals: new Map(proposals.map((one) => [one.id, one])),
    known,
    waiting: await personsWithProposals(tx, persons),
    idsByCnic,
  }
}

function namedBy(fact: NewFact['fact']): string[] {
  const other = fact.kind === 'correction' ? undefined : otherIn(fact)
  return other === undefined ? [] : [other]
}
