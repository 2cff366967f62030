import { createServer } from './server.ts'
import type { Config } from './config.ts'
import { demoPersons } from './demo.ts'
import { takeLock } from './lock.ts'
import { wire, type Progress } from './wire.ts'

/** A graceful stop ends within two seconds; whoever is still served then is cut off. */
const stopMsMax = 1_500

/** Runs everything until told to stop. */
export async function start(config: Config, progress: Progress): Promise<void> {
  const lock = takeLock(config.dataFolder)
  const running = await wire(config, progress).catch((error: unknown) => {
    lock.release()
    throw error
  })
  progress('opening the doors')
  const app = await createServer(config, running)
  const stop = once(async () => {
    await Promise.race([app.close(), new Promise((resume) => setTimeout(resume, stopMsMax))])
    await running.stop()
    lock.release()
    process.exit(0)
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await running.stop()
    lock.release()
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${config.port} is taken. Choose another: npm start -- --port 9000`, {
      cause: error,
    })
  }
  const { port } = app.server.address() as { port: number }
  const address = `http://${config.host}:${port}`
  lock.tell(address)
  process.stdout.write(welcome(config, address))
}

function once(work: () => Promise<void>): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    void work()
  }
}

function welcome(config: Config, address: string): string {
  const lines = ['', `  Daftar is open at ${address}`, '']
  if (config.isDemo) {
    lines.push('  Sign in with a CNIC; the code comes to the demo phone at /demo/phone')
    for (const { name, cnic, post } of demoPersons) {
      lines.push(`    ${cnic}  ${name}${post ? `, ${post.en}` : ''}`)
    }
    lines.push(
      '',
      '  Try:',
      `    buy a stamp      ${address}/`,
      `    pay it           ${address}/demo/bank`,
      `    verify it        ${address}/verify`,
      `    decide a case    ${address}/desk`,
      `    as a program     ${address}/api`,
      `    the public log   ${address}/log`,
    )
  }
  lines.push('', '  Stop with Ctrl+C.', '', '')
  return lines.join('\n')
}
