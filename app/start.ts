import type { FastifyInstance } from 'fastify'
import { createServer } from './server.ts'
import type { Config } from './config.ts'
import { takeLock } from './lock.ts'
import { welcome } from './welcome.ts'
import { hidesVisitors, wire, type Progress } from './wire.ts'

/**
 * A graceful stop ends within two seconds, of which the database takes a part; whoever is still
 * served after this is cut off.
 */
const stopMsMax = 800
/** The database is then asked to flush and end; it recovers by itself if it must be left. */
const releaseMsMax = 10_000

/** Runs everything until told to stop. */
export async function start(config: Config, progress: Progress): Promise<void> {
  const lock = takeLock(config.dataFolder)
  // Heard from the first moment: a start that is given up must not leave a database running.
  let end: (() => void) | undefined
  let isAsked = false
  const ask = () => {
    isAsked = true
    end?.()
  }
  process.on('SIGTERM', ask)
  process.on('SIGINT', ask)
  const running = await wire(config, progress).catch((error: unknown) => {
    lock.release()
    throw error
  })
  const release = async () => {
    await running.stop()
    lock.release()
  }
  if (hidesVisitors(config)) {
    progress('DAFTAR_PROXY is not set: all visitors count as one address')
  }
  progress('opening the doors')
  const app = await createServer(config, running).catch(async (error: unknown) => {
    await release()
    throw error
  })
  end = once(async () => {
    const late = new Promise((resume) => setTimeout(resume, stopMsMax))
    await Promise.race([app.close(), late])
    await Promise.race([release(), new Promise((resume) => setTimeout(resume, releaseMsMax))])
    process.exit(0)
  })
  if (isAsked) return end()
  await listen(app, config).catch(async (error: unknown) => {
    await release()
    throw error
  })
  const { port } = app.server.address() as { port: number }
  const address = `http://${config.host}:${port}`
  lock.tell(address)
  // By its name: browsers have passkeys for names, and for no number.
  const named = address.replace('//127.0.0.1:', '//localhost:')
  process.stdout.write(welcome(config, named))
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is taken. Choose another: npm start -- --port 9000`, {
      cause: error,
    })
  }
}

function once(work: () => Promise<void>): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    void work()
  }
}
