/** One client at one program, whom nothing befalls: for the tests that move something else. */
import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tariqCnic } from '#tests/affidavit'
import { runCommand } from '#tests/program'
import { acts, unlived, type Act, type Credentials, type Life } from './acts.ts'
import { ask, type Answer } from './asking.ts'
import type { Post, Seat } from './desk.ts'

export async function credentialsOf(
  dataFolder: string,
  officers: ReadonlyMap<Post, Seat> = new Map(),
): Promise<Credentials> {
  const { output } = await runCommand(['token', tariqCnic, '--data', dataFolder])
  return {
    citizen: output.at(-1) ?? '',
    bankPassword: readFileSync(join(dataFolder, 'keys', 'demo-bank'), 'utf8').trim(),
    officers,
  }
}

export function newLife(): Life {
  return unlived({
    id: randomUUID(),
    keys: new Map(acts.map(({ name }) => [name, randomUUID()])),
    authId: String(randomInt(1_000_000)).padStart(6, '0'),
  })
}

/** Lives a life up to an act, or to its end; each act is answered as it was wanted. */
export async function live(
  address: string,
  credentials: Credentials,
  lastAct = 'verify',
): Promise<Life> {
  const life = newLife()
  for (const act of acts) {
    const { status, body } = await send(address, credentials, act, life)
    assert.ok(status < 300, `${act.name}: ${status} ${JSON.stringify(body)}`)
    assert.equal(act.refusalIn?.(body), undefined, act.name)
    act.learn?.(life, body)
    if (act.name === lastAct) break
  }
  return life
}

export function send(
  address: string,
  credentials: Credentials,
  act: Act,
  life: Life,
): Promise<Answer> {
  return ask(address, act.request(life, credentials), 30_000)
}

/** The act of this name. */
export function actNamed(name: string): Act {
  const act = acts.find((one) => one.name === name)
  assert.ok(act, name)
  return act
}
