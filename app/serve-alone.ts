/** Programs of their own beside Daftar (a bank, a witness, an outside register) open and end. */
import type { Server } from 'node:http'
import type { Config } from './config.ts'
import type { takeLock } from './lock.ts'

type Place = Pick<Config, 'host' | 'port'>

/**
 * Opens a server, notes in the lock where, and ends it with the process: whoever is still served
 * is cut off. Gives its address.
 */
export async function serveAlone(
  server: Server,
  { host, port }: Place,
  lock: ReturnType<typeof takeLock>,
): Promise<string> {
  await new Promise<void>((listening, refuse) => {
    server.once('error', refuse)
    server.listen(port, host, listening)
  })
  const address = `http://${host}:${(server.address() as { port: number }).port}`
  lock.tell(address)
  const stop = () => {
    server.close(() => {
      lock.release()
      process.exit(0)
    })
    server.closeAllConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return address
}
