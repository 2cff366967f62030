/** A population register elsewhere, at the address that the operator registered. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { OutsideAddress } from '#platform/population'
import { faultOfAddress } from '../outward-address.ts'

const file = Compile(
  Type.Object(
    {
      url: Type.String(),
      username: Type.String({ minLength: 1 }),
      passwordFile: Type.String({ minLength: 1 }),
      timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 15 })),
    },
    { additionalProperties: false },
  ),
)

/**
 * Reads the file that `DAFTAR_POPULATION` names; no file means our own register answers.
 * @throws Error naming what is wrong, and never a password
 */
export function readOutsideRegister(path: string | undefined): OutsideAddress | undefined {
  if (!path) return undefined
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!file.Check(content)) {
    const [fault] = file.Errors(content)
    throw new Error(`DAFTAR_POPULATION: ${fault?.instancePath || path}: ${fault?.message}`)
  }
  const { url, username, passwordFile, timeoutSeconds = 4 } = content
  const fault = faultOfAddress(url)
  if (fault) throw new Error(`DAFTAR_POPULATION: its url ${fault}`)
  const password = readFileSync(resolve(dirname(path), passwordFile), 'utf8').trim()
  return { url, username, password, timeoutMs: timeoutSeconds * 1_000 }
}
