/** The page that, once loaded, verifies with the network gone. */
import { Button, FileUpload, Form, Isolate, Link, Split, Textarea } from '#channels/components'
import type { FastifyReply } from 'fastify'
import type { BrowserCode } from './browser-code.ts'
import { codeStart } from './findings.ts'
import { showPage, weave, type Asking } from './frame.tsx'
import { offlineWords as words, startWords } from './page-wording.ts'

export function showOffline(asking: Asking, code: BrowserCode): FastifyReply {
  const { speak } = asking
  return showPage(asking, {
    title: speak(words.title),
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body">{speak(words.lead)}</p>
          <p class="govuk-body">{speak(startWords.warning)}</p>
          <noscript>
            <p class="govuk-body">{speak(words.needsScript)}</p>
            <p class="govuk-body">
              <Link href="/verify">{speak(words.instead)}</Link>
            </p>
          </noscript>
          <p class="govuk-body" id="offline-status" role="status" />
          <div id="offline" hidden>
            <div id="camera" hidden />
            <OfflineForm asking={asking} />
          </div>
        </Split>
        <div id="offline-result" />
        <script type="module" src={code.addressOf('offline.js')} />
      </>
    ),
  })
}

function OfflineForm({ asking: { speak, language } }: { readonly asking: Asking }) {
  return (
    <Form action="/verify/offline" method="get" label={speak(words.title)}>
      <FileUpload name="photo" label={speak(words.photo)} accept="image/*" />
      <Textarea
        name="code"
        label={speak(words.code)}
        hint={weave(words.codeHint, language, { start: <Isolate>{codeStart}</Isolate> })}
        rows={3}
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
      />
      <FileUpload
        name="proof"
        label={speak(words.proof)}
        hint={weave(words.proofHint, language, { ending: <Isolate>.tlog-proof</Isolate> })}
      />
      <Button>{speak(words.check)}</Button>
    </Form>
  )
}
