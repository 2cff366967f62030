/**
 * Where the population is kept by a register elsewhere, its answers are asked for before the door
 * opens a transaction: nobody holds locks while a network is slow. If it does not answer nothing
 * happens, what was typed stays typed, and the case waits as it is.
 */
import { findCase } from '#platform/cases'
import { machinePermit, recordReads } from '#platform/consent'
import type { Database } from '#platform/database'
import { idsByCnic } from '#platform/identity'
import { populationProblems, populationRegister, type PopulationItem } from '#platform/population'
import type { PreparedAct } from './command.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'
import { evidenceKeys } from './world.ts'

/** By CNIC; undefined of whom the register elsewhere knows nobody. */
export type OutsideEvidence = ReadonlyMap<string, PopulationItem | undefined>

/** @throws population-source-away */
export async function askOutside(
  db: Database,
  setting: Setting,
  act: PreparedAct,
): Promise<OutsideEvidence | undefined> {
  const { outsideRegister, vault } = setting
  if (!outsideRegister || act.faults) return undefined
  const opened = act.service === undefined ? await findCase(db, act.case) : undefined
  const service = setting.services.get(act.service ?? opened?.service ?? '')
  const asksPerson = Object.values(service?.evidence ?? {}).some(
    ({ register }) => register === populationRegister,
  )
  if (!service || !asksPerson) return undefined
  const answers = opened ? openAnswers(vault, opened, machinePermit('rules')) : act.checked
  const { jurisdiction } = act.case
  const asked = evidenceKeys(service, answers, { jurisdiction, now: setting.now(), case: act.case })
  const evidence = new Map<string, PopulationItem | undefined>()
  for (const { register, key, reading } of asked) {
    if (register !== populationRegister || evidence.has(key) || !reading) continue
    const personId = (await idsByCnic(db, vault, [key])).get(key)
    // Whoever is registered here sees that a register elsewhere was asked about him.
    if (personId !== undefined) await recordReads(db, reading, [personId])
    const { result, item } = await outsideRegister.ask(key, service.id)
    if (result === 'SERVICE_DOWN') throw populationProblems['population-source-away']()
    evidence.set(key, item && { ...item, personId: personId ?? '' })
  }
  return evidence
}
