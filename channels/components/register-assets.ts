import type { FastifyInstance } from 'fastify'
import { type Asset, loadAssets } from './assets.ts'

/** A year: browsers keep no longer. The address changes whenever the content does. */
const cacheControl = 'public, max-age=31536000, immutable'

type Encoded = { readonly body: Buffer; readonly encoding?: 'br' | 'gzip' }

/** The smallest form of a file that the browser says it can read. */
export function encodingFor(asset: Asset, acceptEncoding: string | undefined): Encoded {
  const accepted = new Set<string>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    if (!parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) accepted.add(name)
  }
  if (asset.br && accepted.has('br')) return { body: asset.br, encoding: 'br' }
  if (asset.gzip && accepted.has('gzip')) return { body: asset.gzip, encoding: 'gzip' }
  return { body: asset.body }
}

/** A Fastify plugin: serves every file of `loadAssets` under `/assets/`. */
export async function registerAssets(app: FastifyInstance): Promise<void> {
  for (const [path, asset] of loadAssets()) {
    app.get(path, (request, reply) => {
      const { body, encoding } = encodingFor(asset, request.headers['accept-encoding'])
      void reply.header('cache-control', cacheControl).header('x-content-type-options', 'nosniff')
      if (asset.br) void reply.header('vary', 'accept-encoding')
      if (encoding) void reply.header('content-encoding', encoding)
      return reply.type(asset.type).send(body)
    })
  }
}
