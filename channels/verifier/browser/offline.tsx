/** The page that verifies without network: signature, and the log's proof where one is given. */
import { render, type ComponentChildren } from 'preact'
import { checkCode } from '../../../platform/documents/browser.ts'
import { civilDateOf, fill, formatInstant } from '#platform/kernel'
import { resultWords } from '../answer-wording.ts'
import { FindingsView } from '../findings-view.tsx'
import type { OfflineData } from '../offline-data.ts'
import { offlineFindings } from '../offline-findings.ts'
import { pageLanguage, scriptWords as words, speak } from './browser-wording.ts'
import { offerCamera } from './camera.ts'
import { proofFindings } from './check-proof.ts'
import { askState } from './online-state.ts'
import { listSavedProofs } from './saved-proofs.tsx'

const language = pageLanguage()
const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`#${id}`)

const form = find<HTMLFormElement>('offline')
const status = find('offline-status')
const result = find('offline-result')
const photo = find<HTMLInputElement>('photo')
const code = find<HTMLTextAreaElement>('code')
const proof = find<HTMLInputElement>('proof')

function tell(message: string): void {
  if (status) status.textContent = message
}

async function loadData(): Promise<OfflineData | undefined> {
  try {
    const response = await fetch('/verify/offline-data.json')
    return response.ok ? ((await response.json()) as OfflineData) : undefined
  } catch {
    return undefined
  }
}

/** The worker keeps the page from now on; in this language when it is opened without network. */
async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/verify/offline-worker.js', {
      scope: '/verify/offline',
    })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(language)
    return true
  } catch {
    return false
  }
}

/** The text to check: of the photo where there is one, else what was pasted, if anything. */
async function givenCode(): Promise<string | undefined> {
  const [file] = photo?.files ?? []
  if (!file) {
    const typed = code?.value.trim() ?? ''
    return typed
  }
  tell(speak(words.reading))
  const { readPhoto } = await import('./read-picture.ts')
  const read = await readPhoto(file)
  if (typeof read === 'object') return read.text
  tell(speak(read === 'no-code' ? words.noCode : words.notPicture))
  return undefined
}

async function check(data: OfflineData, text: string): Promise<void> {
  const checked = await checkCode(text, data.trustList, new Date())
  const [proofFile] = proof?.files ?? []
  const good = checked.signature === 'good' ? checked.credential : undefined
  const online = good && (await askState(good, text))
  const content = proofFile && (await proofFile.text())
  const proven =
    good && content ? await proofFindings(text, good, content, data, language) : undefined
  const findings = offlineFindings({
    data,
    checked,
    text,
    online,
    proven,
    language,
    today: civilDateOf(new Date()),
  })
  const time = formatInstant(new Date(data.trustList.issuedAt), language)
  tell(fill(words.trustDate, language, { time }))
  show(<FindingsView findings={findings} />)
}

/** A file of proofs says what it proves also without the document. */
async function checkSaved(data: OfflineData): Promise<void> {
  const [proofFile] = proof?.files ?? []
  const list = proofFile && (await listSavedProofs(await proofFile.text(), data, language))
  if (list) show(list)
  else tell(speak(proofFile ? words.noProof : words.nothing))
}

function show(content: ComponentChildren): void {
  if (!result) return
  render(null, result)
  render(
    <>
      <h2 class="govuk-heading-l" tabIndex={-1} id="offline-title">
        {resultWords.title[language]}
      </h2>
      {content}
    </>,
    result,
  )
  find('offline-title')?.focus()
}

async function start(): Promise<void> {
  if (!form) return
  if (!globalThis.isSecureContext) {
    tell(speak(words.insecure))
    return
  }
  const data = await loadData()
  if (!data) {
    tell(speak(words.noData))
    return
  }
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void givenCode().then((text) => {
      if (text !== undefined) return text === '' ? checkSaved(data) : check(data, text)
      return undefined
    })
  })
  const camera = find('camera')
  if (camera) void offerCamera(camera, (text) => void check(data, text))
  tell(speak((await keepPage()) ? words.ready : words.readyOnce))
}

void start()
