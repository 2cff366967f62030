/** The witnesses that this installation's log asks, and whose word its verifier takes. */
import { join } from 'node:path'
import {
  createWitnessing,
  endWitnessing,
  openWitness,
  type OpenedLog,
  type WitnessContact,
  type Witnessing,
} from '#platform/log'
import type { Config } from './config.ts'
import type { WitnessAddress } from './witness-config.ts'

const askMsMax = 2_000
const answerBytesMax = 16 * 1024

/** A witness at another address; whoever does not answer in time is asked again later. */
export function contactAt({ verifierKey, url }: WitnessAddress): WitnessContact {
  return {
    verifierKey,
    ask: async (body) => {
      const answer = await fetch(`${url}/add-checkpoint`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        redirect: 'error',
        signal: AbortSignal.timeout(askMsMax),
      })
      const said = await answer.arrayBuffer()
      if (said.byteLength > answerBytesMax) throw new Error('its answer is too long')
      return { status: answer.status, body: Buffer.from(said).toString('utf8') }
    },
  }
}

const demoWitnesses = 3

/**
 * For trying out: witnesses with keys and memories of their own, in this very process. They show
 * how it works and protect nobody, which their names and every page that counts them say.
 */
function openDemoWitnesses(dataFolder: string, logKey: string): Promise<WitnessContact[]> {
  const open = async (_: unknown, at: number): Promise<WitnessContact> => {
    const witness = await openWitness({
      directory: join(dataFolder, 'witnesses', String(at + 1)),
      name: `daftar.local/demo-witness-${at + 1}`,
      logs: [logKey],
      now: () => new Date(),
    })
    return { verifierKey: witness.verifierKey, ask: witness.addCheckpoint }
  }
  return Promise.all(Array.from({ length: demoWitnesses }, open))
}

export type LogWitnesses = {
  readonly public: { readonly verifierKeys: readonly string[]; readonly areDemo: boolean }
  readonly witnessing: Witnessing
}

/**
 * Whoever is configured; in the demonstration, where nobody is, three of its own.
 * @throws RangeError for a key that is not a witness's
 */
export async function openWitnesses(
  { witnesses, isDemo, dataFolder }: Config,
  place: { readonly directory: string; readonly log: OpenedLog; readonly logKey: string },
): Promise<LogWitnesses> {
  const areDemo = isDemo && witnesses.length === 0
  const contacts = areDemo
    ? await openDemoWitnesses(dataFolder, place.logKey)
    : witnesses.map(contactAt)
  if (contacts.length === 0) await endWitnessing(place.directory)
  const witnessing = createWitnessing({ ...place, witnesses: contacts, now: () => new Date() })
  const verifierKeys = contacts.map(({ verifierKey }) => verifierKey)
  return { public: { verifierKeys, areDemo }, witnessing }
}
