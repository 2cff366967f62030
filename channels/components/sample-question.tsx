/** A question page in both languages, as a citizen meets it, for the page budget. */
import { type Language, type Text, text } from '#platform/kernel'
import {
  BackLink,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Input,
  Isolate,
  Layout,
  type Lettering,
  Name,
  Radios,
  Split,
} from './index.ts'

export type SampleProps = {
  readonly language: Language
  readonly lettering?: Lettering | undefined
}
export type Speak = (message: Text) => string

export const speakIn =
  (language: Language): Speak =>
  (message) =>
    message[language]

export const navigation = (speak: Speak) => [
  { text: speak(text('Services', 'خدمات')), href: '/services', current: true },
  { text: speak(text('My cases', 'میرے معاملات')), href: '/cases' },
  { text: speak(text('Verify a document', 'دستاویز کی تصدیق')), href: '/verify' },
]

export const footerLinks = (speak: Speak) => [
  { text: speak(text('Help', 'مدد')), href: '/help' },
  { text: speak(text('Who read my data', 'میرا ڈیٹا کس نے دیکھا')), href: '/reads' },
  { text: speak(text('Transparency log', 'عوامی ریکارڈ')), href: '/log' },
]

function Questions({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <Input
        name="name"
        label={speak(text('Full name', 'پورا نام'))}
        hint={speak(text('As on the identity card', 'جیسا شناختی کارڈ پر درج ہے'))}
        autocomplete="name"
        dir="auto"
      />
      <Input
        name="cnic"
        label={speak(text('CNIC number', 'شناختی کارڈ نمبر'))}
        hint={
          <>
            {speak(text('13 digits, for example', '۱۳ ہندسے، مثلاً'))}{' '}
            <Isolate>35202-1234567-1</Isolate>
          </>
        }
        error={speak(text('Enter your CNIC number', 'اپنا شناختی کارڈ نمبر لکھیں'))}
        inputmode="numeric"
        dir="ltr"
        width={20}
      />
      <Input
        name="phone"
        type="tel"
        label={speak(text('Mobile number', 'موبائل نمبر'))}
        dir="ltr"
        width={20}
        autocomplete="tel"
      />
      <Radios
        name="size"
        legend={speak(text('How large is the kite?', 'پتنگ کتنی بڑی ہے؟'))}
        legendSize="m"
        value="small"
        items={[
          { value: 'small', text: speak(text('Small', 'چھوٹی')) },
          {
            value: 'large',
            text: speak(text('Large', 'بڑی')),
            hint: speak(text('Wider than one metre', 'ایک میٹر سے زیادہ چوڑی')),
          },
        ]}
      />
      <DateInput
        id="day"
        namePrefix="day"
        legend={speak(text('On which day?', 'کس دن؟'))}
        legendSize="m"
      />
    </>
  )
}

/** A question page as a citizen meets it, for the page budget. */
export function QuestionPage({ language, lettering }: SampleProps) {
  const speak = speakIn(language)
  return (
    <Layout
      language={language}
      lettering={lettering ?? 'naskh'}
      title={speak(text('Who is flying the kite?', 'پتنگ کون اڑائے گا؟'))}
      hasErrors
      navigation={navigation(speak)}
      footerLinks={footerLinks(speak)}
      before={<BackLink href="/kites" />}
      account={<Name>{speak(text('Ayesha Khan', 'عائشہ خان'))}</Name>}
    >
      <Split>
        <ErrorSummary
          errors={[
            {
              text: speak(text('Enter your CNIC number', 'اپنا شناختی کارڈ نمبر لکھیں')),
              href: '#cnic',
            },
          ]}
        />
        <Form action="/kites/who" hidden={{ token: 'a1b2c3d4e5f6' }}>
          <h1 class="govuk-heading-l">
            {speak(text('Who is flying the kite?', 'پتنگ کون اڑائے گا؟'))}
          </h1>
          <Questions speak={speak} />
          <Button preventDoubleClick>{speak(text('Continue', 'آگے بڑھیں'))}</Button>
        </Form>
      </Split>
    </Layout>
  )
}
