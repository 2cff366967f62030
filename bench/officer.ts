import { operatorReading } from '#platform/consent'
import { join } from 'node:path'
import type { Database } from '#platform/database'
import {
  createVault,
  csrfTokenOf,
  findPersonByCnic,
  loadOrCreateMasterKey,
  openSession,
  secureRandomness,
  type Vault,
} from '#platform/identity'
import { Connection, type Answer } from './http-client.ts'
import type { Program } from './program.ts'

/** An officer at the desk, with the cookie and the form token of a browser. */
export type Officer = {
  get(path: string): Promise<Answer>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
  close(): void
}

/** Signs in once; every client then has a connection of its own. */
export async function signInOfficer(
  program: Program,
  db: Database,
  cnic: string,
): Promise<() => Officer> {
  const vault = vaultOf(program)
  const person = await findPersonByCnic(db, vault, cnic, operatorReading('bench', new Date()))
  const session = await openSession(db, {
    personId: person?.id ?? '',
    kind: 'officer',
    now: new Date(),
    random: secureRandomness,
  })
  if (!session) throw new Error('the bench found no officer')
  const cookie = `cookie: daftar_session=${session.token}; daftar_language=en\r\n`
  const csrf = csrfTokenOf(vault, session.token)
  return () => {
    const connection = new Connection(program.port)
    return {
      get: (path) => connection.request('GET', path, cookie),
      post: (path, fields) => {
        const body = new URLSearchParams({ ...fields, _csrf: csrf }).toString()
        return connection.request('POST', path, cookie, body, 'application/x-www-form-urlencoded')
      },
      close: () => connection.close(),
    }
  }
}

export function vaultOf({ dataFolder }: Program): Vault {
  return createVault(loadOrCreateMasterKey(join(dataFolder, 'keys')))
}
