/** One client at one program, whom nothing befalls: for the tests that move something else. */
import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '#tests/program'
import { acts, citizenCnic, type Act, type Credentials, type Life } from './acts.ts'
import type { Body } from './journal.ts'

export async function credentialsOf(dataFolder: string): Promise<Credentials> {
  const { output } = await runCommand(['token', citizenCnic, '--data', dataFolder])
  return {
    citizen: output.at(-1) ?? '',
    bankPassword: readFileSync(join(dataFolder, 'keys', 'demo-bank'), 'utf8').trim(),
  }
}

export function newLife(): Life {
  return {
    id: randomUUID(),
    keys: new Map(acts.map(({ name }) => [name, randomUUID()])),
    authId: String(randomInt(1_000_000)).padStart(6, '0'),
    reference: '',
    psid: '',
    amountPaisa: 0,
    number: '',
  }
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

export async function send(
  address: string,
  credentials: Credentials,
  act: Act,
  life: Life,
): Promise<{ readonly status: number; readonly body: Body; readonly retryAfter: string | null }> {
  const { method, path, headers, body } = act.request(life, credentials)
  const answer = await fetch(address + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  })
  const read = (await answer.json()) as Body
  return { status: answer.status, body: read, retryAfter: answer.headers.get('retry-after') }
}

/** The act of this name. */
export function actNamed(name: string): Act {
  const act = acts.find((one) => one.name === name)
  assert.ok(act, name)
  return act
}
