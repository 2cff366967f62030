/** The page around the content: head, header with language switch, navigation, footer. */
import type { Language } from '#platform/kernel'
import { assetPaths } from './assets.ts'
import { classNames, type Content, linkTo } from './attributes.ts'
import { SkipLink } from './navigation.tsx'
import { LanguageContext, useSay, words } from './words.ts'

export type NavigationItem = {
  readonly text: Content
  readonly href: string
  readonly current?: boolean | undefined
}

export type Lettering = 'naskh' | 'nastaliq'

/** One of the two switches of the header. */
export type SwitchChoice = { readonly lang: Language } | { readonly lettering: Lettering }

export type LayoutProps = {
  readonly language: Language
  /** The page's title; the name of the site follows it in the browser's tab. */
  readonly title: string
  readonly children: Content
  /** With errors on the page its title begins with "Error:", which a screen reader reads first. */
  readonly hasErrors?: boolean | undefined
  readonly description?: string | undefined
  readonly lettering?: Lettering | undefined
  /** What this part of the site is, next to the wordmark, e.g. "Officer desk". */
  readonly area?: Content | undefined
  readonly homeHref?: string | undefined
  /** Of a site that is somebody else's: stands in the place of our mark, and in the title. */
  readonly siteName?: string | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  /** At the end of the header: who is signed in, a way out. */
  readonly account?: Content | undefined
  /** Back link or breadcrumbs, above the main content. */
  readonly before?: Content | undefined
  readonly footerLinks?: readonly NavigationItem[] | undefined
  readonly footerText?: Content | undefined
  /** For a first page on a slow line: nothing on it gains from the script. */
  readonly withoutScript?: boolean | undefined
  /** Of a page on which a passkey answers; `demo` also with one made of software. */
  readonly passkeys?: 'device' | 'demo' | undefined
  /** Of a page on which a face stands before the camera. */
  readonly hasLiveFace?: boolean | undefined
  /** Of a page on which a secret ballot is made. */
  readonly hasVoteScript?: boolean | undefined
  /** Desk pages use the whole screen. */
  readonly wide?: boolean | undefined
  /** The address of this page in a language or lettering; `?lang=ur`, `?lettering=nastaliq`. */
  readonly switchHref?: ((choice: SwitchChoice) => string) | undefined
}

type BrandProps = {
  readonly view: 'star' | 'word' | 'urdu'
  readonly width: number
  readonly alt: string
}

const siteNames: Record<Language, string> = { en: 'Daftar', ur: 'دفتر' }

/** One file holds the star, the wordmark and the word اردو, each a view of its own. */
function Brand({ view, width, alt }: BrandProps) {
  const src = `${assetPaths().brand}#${view}`
  return <img class={`daftar-brand__${view}`} src={src} width={width} height={34} alt={alt} />
}

function Marks() {
  return (
    <>
      <Brand view="star" width={34} alt="" />
      <Brand view="word" width={34} alt="" />
      <span class="daftar-brand__latin" lang="en" dir="ltr">
        Daftar
      </span>
    </>
  )
}

function defaultSwitchHref(choice: SwitchChoice): string {
  return `?${new URLSearchParams(choice).toString()}`
}

function Switches(props: LayoutProps) {
  const speak = useSay()
  const href = props.switchHref ?? defaultSwitchHref
  const isUrdu = props.language === 'ur'
  const lettering = props.lettering === 'nastaliq' ? 'naskh' : 'nastaliq'
  return (
    <nav class="daftar-switches" aria-label={speak(words.language)}>
      <a
        class="daftar-switch"
        {...linkTo(href({ lang: isUrdu ? 'en' : 'ur' }))}
        lang={isUrdu ? 'en' : 'ur'}
        dir={isUrdu ? 'ltr' : 'rtl'}
        hreflang={isUrdu ? 'en' : 'ur'}
      >
        {isUrdu ? 'English' : <Brand view="urdu" width={34} alt="اردو" />}
      </a>
      {isUrdu && (
        <a class="daftar-switch" {...linkTo(href({ lettering }))}>
          {speak(lettering === 'naskh' ? words.naskh : words.nastaliq)}
        </a>
      )}
    </nav>
  )
}

function Header(props: LayoutProps) {
  return (
    <header class="daftar-header">
      <div class="govuk-width-container daftar-header__row">
        <a class="daftar-brand" {...linkTo(props.homeHref ?? '/')}>
          {props.siteName ?? <Marks />}
        </a>
        {props.area && <span class="daftar-header__area">{props.area}</span>}
        <div class="daftar-header__end">
          {props.account && <div class="daftar-account">{props.account}</div>}
          <Switches {...props} />
        </div>
      </div>
      <div class="daftar-lattice" />
    </header>
  )
}

type NavigationProps = { readonly items: readonly NavigationItem[]; readonly label: string }

function Navigation({ items, label }: NavigationProps) {
  return (
    <nav class="daftar-nav" aria-label={label}>
      <ul class="govuk-width-container daftar-nav__list">
        {items.map((item) => (
          <li>
            <a
              class={classNames('daftar-nav__link', item.current && 'daftar-nav__link--current')}
              {...linkTo(item.href)}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer(props: LayoutProps) {
  const speak = useSay()
  return (
    <footer class="daftar-footer">
      <div class="govuk-width-container">
        {props.footerLinks && (
          <nav aria-label={speak(words.footer)}>
            <ul class="daftar-footer__links">
              {props.footerLinks.map((item) => (
                <li>
                  <a class="govuk-link" {...linkTo(item.href)}>
                    {item.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="daftar-footer__text">{props.footerText ?? speak(words.promise)}</div>
      </div>
    </footer>
  )
}

function Head(props: LayoutProps) {
  const speak = useSay()
  const paths = assetPaths()
  const prefix = props.hasErrors ? `${speak(words.error)}: ` : ''
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${prefix}${props.title} – ${props.siteName ?? siteNames[props.language]}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#0b5d4b" />
      {props.description && <meta name="description" content={props.description} />}
      <link rel="stylesheet" href={props.language === 'ur' ? paths.rtl : paths.ltr} />
      <link rel="icon" href={paths.mark} type="image/svg+xml" />
      {!props.withoutScript && <script type="module" src={paths.script} />}
      {props.passkeys && (
        <script type="module" src={props.passkeys === 'demo' ? paths.passkeyDemo : paths.passkey} />
      )}
      {props.hasLiveFace && <script type="module" src={paths.liveFace} />}
      {props.hasVoteScript && <script type="module" src={paths.vote} />}
    </head>
  )
}

/** A whole page. Give it to `renderPage`. */
export function Layout(props: LayoutProps) {
  return (
    <LanguageContext.Provider value={props.language}>
      <Page {...props} />
    </LanguageContext.Provider>
  )
}

function Page(props: LayoutProps) {
  const speak = useSay()
  const isUrdu = props.language === 'ur'
  const lettering = isUrdu && props.lettering === 'nastaliq' && 'daftar-nastaliq'
  return (
    <html
      lang={props.language}
      dir={isUrdu ? 'rtl' : 'ltr'}
      class={classNames('govuk-template', lettering)}
    >
      <Head {...props} />
      <body class={classNames('govuk-template__body', props.wide && 'daftar-wide')}>
        <SkipLink />
        <Header {...props} />
        {props.navigation && props.navigation.length > 0 && (
          <Navigation items={props.navigation} label={speak(words.mainMenu)} />
        )}
        <div class="govuk-width-container daftar-page">
          {props.before && <section aria-label={speak(words.place)}>{props.before}</section>}
          <main class="govuk-main-wrapper" id="content">
            {props.children}
          </main>
        </div>
        <Footer {...props} />
      </body>
    </html>
  )
}
