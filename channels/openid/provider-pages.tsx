/** The few pages that the protocol shows by itself: an error, and signing out. */
import { Button, Layout, readingOf, renderPage, Split, type Content } from '#channels/components'
import { fill, type Language } from '#platform/kernel'
import type { ProviderPages } from '#platform/openid'
import { requestBehind } from './raw-request.ts'
import { words } from './wording.ts'

type Context = Parameters<ProviderPages['loggedOut']>[0]

/** `html` is what the library made: a form with its secret, without a button. */
function LogoutForm({ html, language }: { readonly html: string; readonly language: Language }) {
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
  const secret = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return (
    <form method="post" action={action}>
      <input type="hidden" name="xsrf" value={secret} />
      <Button name="logout" value="yes">
        {words.logout[language]}
      </Button>{' '}
      <Button variant="secondary">{words.stay[language]}</Button>
    </form>
  )
}

/** After the form the browser goes back to whoever asked, where an address was given. */
function letFormLead(ctx: Context): void {
  const { postLogoutRedirectUri: goal } = (ctx.oidc.session?.state ?? {}) as {
    readonly postLogoutRedirectUri?: unknown
  }
  if (typeof goal !== 'string' || !URL.canParse(goal)) return
  const policy = String(ctx.response.get('content-security-policy'))
  const leading = `form-action 'self' ${new URL(goal).origin}`
  ctx.set('content-security-policy', policy.replace("form-action 'self'", leading))
}

export function createProviderPages(fallback: Language): ProviderPages {
  const show = (ctx: Context, make: (language: Language) => { title: string; body: Content }) => {
    const request = requestBehind(ctx.req)
    const reading = request && readingOf(request, fallback)
    const language = reading?.language ?? fallback
    const { title, body } = make(language)
    ctx.type = 'html'
    ctx.body = renderPage(
      <Layout language={language} lettering={reading?.lettering} title={title} withoutScript>
        <Split>
          <h1 class="govuk-heading-l">{title}</h1>
          {body}
        </Split>
      </Layout>,
    )
  }
  const home = (language: Language) => <Button href="/">{words.home[language]}</Button>
  return {
    error: (ctx, code) =>
      show(ctx, (language) => ({
        title: words.failed[language],
        body: (
          <>
            <p class="govuk-body">{fill(words.failedWhy, language, { code })}</p>
            {home(language)}
          </>
        ),
      })),
    logout: (ctx, html) => {
      letFormLead(ctx)
      show(ctx, (language) => ({
        title: words.logoutTitle[language],
        body: (
          <>
            <p class="govuk-body">{words.logoutWhy[language]}</p>
            <LogoutForm html={html} language={language} />
          </>
        ),
      }))
    },
    loggedOut: (ctx) =>
      show(ctx, (language) => ({ title: words.loggedOut[language], body: home(language) })),
  }
}
