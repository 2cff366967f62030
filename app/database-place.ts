import { join } from 'node:path'
import type { EmbeddedServer } from '#platform/database'
import type { Config } from './config.ts'

/** The folder of the Postgres that we start ourselves. */
export function clusterOf({ dataFolder }: Config): string {
  return join(dataFolder, 'postgres')
}

/** Where to connect: to the server that we started, else to the operator's. */
export function placeOf({ databaseUrl }: Config, server: EmbeddedServer | undefined) {
  return server
    ? { socketDirectory: server.socketDirectory, database: 'postgres' }
    : { url: databaseUrl ?? '' }
}
