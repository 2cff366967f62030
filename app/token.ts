import { operatorReading } from '#platform/consent'
import { createApiToken, findPersonByCnic, secureRandomness } from '#platform/identity'
import { parseCnic } from '#platform/kernel'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

const lifetimeDays = 30

/** Prints a bearer token with which a program acts for a registered person. */
export async function makeToken(
  config: Config,
  typedCnic: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  const cnic = parseCnic(typedCnic ?? '')
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  const { db, setting } = catalogue
  const person =
    cnic &&
    (await findPersonByCnic(db, setting.vault, cnic, operatorReading('token', setting.now())))
  const token =
    person &&
    (await createApiToken(db, {
      holder: { personId: person.id },
      label: 'made by the operator',
      lifetimeDays,
      now: setting.now(),
      random: secureRandomness,
    }))
  await stop()
  say(token || 'Nobody is registered with this CNIC.')
  return token ? 0 : 1
}
