/**
 * Keeps the offline verifier on the device: its page in both languages, scripts, fonts, trust
 * list. The server sends the manifest as the first line; a new manifest makes a new worker.
 * Nothing that belongs to a person is kept: pages are fetched without cookies.
 */

/** What is used here of a service worker's scope; TypeScript has it in a library of its own. */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
type Telling = Lasting & { readonly data: unknown }
type WorkerScope = {
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(kind: 'message', listener: (event: Telling) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
type Manifest = {
  readonly version: string
  readonly page: string
  readonly data: string
  readonly files: readonly string[]
}
declare const daftarManifest: Manifest

const scope = self as unknown as WorkerScope
const { version, page, data, files } = daftarManifest
const prefix = 'daftar-verifier-'
const cacheName = prefix + version
/** Where the language of the last visit is remembered. */
const languageKey = '/verify/offline-language'
const networkMsMax = 4_000

const languages = ['en', 'ur'] as const
const pageIn = (language: string) => `${page}?lang=${language}`

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(cacheName).then(async (cache) => {
      const all = [...languages.map(pageIn), data, ...files]
      await cache.addAll(
        all.map((path) => new Request(path, { credentials: 'omit', cache: 'no-cache' })),
      )
      await scope.skipWaiting()
    }),
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then(async (names) => {
      const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName)
      await Promise.all(old.map((name) => caches.delete(name)))
      await scope.clients.claim()
    }),
  )
})

scope.addEventListener('message', (event) => {
  const language = languages.find((one) => one === event.data)
  if (!language) return
  const keep = caches
    .open(cacheName)
    .then((cache) => cache.put(languageKey, new Response(language)))
  event.waitUntil(keep)
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname === page) {
    event.respondWith(fromNetwork(request).catch(() => keptPage(searchParams.get('lang'))))
  } else if (pathname === data) {
    event.respondWith(fromNetwork(request).catch(() => kept(data)))
  } else if (files.includes(pathname)) {
    event.respondWith(kept(pathname).catch(() => fetch(request)))
  }
})

/** On a line that is up but does not answer, what is kept comes soon enough. */
async function fromNetwork(request: Request): Promise<Response> {
  const answer = fetch(request)
  const timer = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Error('the network does not answer')), networkMsMax)
  })
  const response = await Promise.race([answer, timer])
  if (response.status >= 500) throw new Error('the server is in trouble')
  return response
}

async function keptPage(asked: string | null): Promise<Response> {
  const language =
    asked ??
    (await kept(languageKey)
      .then((one) => one.text())
      .catch(() => 'ur'))
  return kept(pageIn(language === 'en' ? 'en' : 'ur'))
}

async function kept(path: string): Promise<Response> {
  const found = await caches.match(path, { ignoreVary: true })
  if (!found) throw new Error(`not kept: ${path}`)
  return found
}
