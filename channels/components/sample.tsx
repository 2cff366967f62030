/** A sample of every component in both languages, for the tests and for looking at. */
import { rupees, text } from '#platform/kernel'
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Cards,
  Checkboxes,
  Details,
  Figures,
  FileUpload,
  Form,
  Hero,
  Input,
  InsetText,
  Isolate,
  Layout,
  Link,
  LinkList,
  Money,
  Name,
  NotificationBanner,
  Pagination,
  Panel,
  PhaseBanner,
  Qr,
  Reference,
  Select,
  Split,
  StatusTag,
  Steps,
  SummaryList,
  Table,
  TaskList,
  Textarea,
  Timeline,
  WarningText,
} from './index.ts'
import {
  footerLinks,
  navigation,
  type SampleProps,
  type Speak,
  speakIn,
} from './sample-question.tsx'

const qrSize = 25

/** Not a readable code: squares enough to look at. */
const qrModules = {
  size: qrSize,
  data: Array.from({ length: qrSize * qrSize }, (_, at) => (at * 7 + (at % 11) * 3) % 5 < 2),
}

function SampleForm({ speak }: { readonly speak: Speak }) {
  return (
    <Form action="/kites" hasFiles hidden={{ token: 'abc' }}>
      <Select
        name="city"
        label={speak(text('City', 'شہر'))}
        value="LHR"
        options={[
          { text: speak(text('Lahore', 'لاہور')), value: 'LHR' },
          { text: speak(text('Multan', 'ملتان')), value: 'MUX' },
        ]}
      />
      <Input
        name="deposit"
        label={speak(text('Deposit', 'ضمانت'))}
        prefix="Rs"
        inputmode="numeric"
        dir="ltr"
        width={10}
        value="1250"
      />
      <Textarea
        name="why"
        label={speak(text('Why?', 'کیوں؟'))}
        hint={speak(text('One or two sentences', 'ایک یا دو جملے'))}
        rows={3}
        dir="auto"
      />
      <Checkboxes
        name="agree"
        legend={speak(text('Do you agree?', 'کیا آپ متفق ہیں؟'))}
        values={['string']}
        items={[
          { value: 'string', text: speak(text('No glass-coated string', 'شیشے والی ڈور نہیں')) },
          {
            value: 'roof',
            text: speak(text('Not from a roof', 'چھت سے نہیں')),
            conditional: <Input name="place" label={speak(text('Where then?', 'پھر کہاں؟'))} />,
          },
        ]}
      />
      <FileUpload
        name="photo"
        label={speak(text('Photo of the kite', 'پتنگ کی تصویر'))}
        accept="image/*"
      />
      <ButtonGroup>
        <Button>{speak(text('Save', 'محفوظ کریں'))}</Button>
        <Button variant="secondary" name="later" value="1">
          {speak(text('Later', 'بعد میں'))}
        </Button>
        <Button variant="warning">{speak(text('Withdraw', 'واپس لیں'))}</Button>
        <Link href="/cases">{speak(text('Cancel', 'منسوخ'))}</Link>
      </ButtonGroup>
    </Form>
  )
}

function SampleRecord({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <SummaryList
        card={{
          title: speak(text('Permit', 'اجازت نامہ')),
          actions: [{ text: speak(text('Print', 'چھاپیں')), href: '/print' }],
        }}
        rows={[
          {
            key: speak(text('Number', 'نمبر')),
            value: <Reference value="KF-2026-004210" />,
          },
          {
            key: speak(text('Holder', 'حامل')),
            value: <Name>{speak(text('Ayesha Khan', 'عائشہ خان'))}</Name>,
            actions: [
              {
                text: speak(text('Change', 'تبدیل کریں')),
                href: '/who',
                visuallyHiddenText: speak(text('holder', 'حامل')),
              },
            ],
          },
          { key: speak(text('Phone', 'فون')), value: <Isolate>0300 1234567</Isolate> },
          {
            key: speak(text('State', 'حالت')),
            value: <StatusTag tone="done">{speak(text('Issued', 'جاری شدہ'))}</StatusTag>,
          },
        ]}
      />
      <Steps
        total={rupees(1270)}
        steps={[
          {
            text: speak(text('Permit for one day', 'ایک دن کی اجازت')),
            paisa: rupees(1000),
            basis: speak(text('Kite Act 2001, section 4', 'پتنگ ایکٹ ۲۰۰۱، دفعہ ۴')),
            basisHref: '/law/kites#4',
          },
          {
            text: speak(text('Large kite, a quarter more', 'بڑی پتنگ، ایک چوتھائی زیادہ')),
            paisa: rupees(250),
          },
          { text: speak(text('Rate for late requests', 'دیر سے درخواست کی شرح')), value: '2 %' },
          { text: speak(text('Late request', 'دیر سے درخواست')), paisa: rupees(20) },
        ]}
      />
    </>
  )
}

function SamplePayments({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <Table
        caption={speak(text('Payments', 'ادائیگیاں'))}
        captionSize="m"
        stacked
        firstCellIsHeader
        head={[
          { text: speak(text('Receipt', 'رسید')) },
          { text: speak(text('State', 'حالت')) },
          { text: speak(text('Amount', 'رقم')), format: 'numeric' },
        ]}
        rows={[
          [
            { text: <Reference value="R-88123" /> },
            { text: <StatusTag tone="waiting">{speak(text('Waiting', 'انتظار'))}</StatusTag> },
            { text: <Money paisa={rupees(1270)} />, format: 'numeric' },
          ],
          [
            { text: <Reference value="R-88120" /> },
            { text: <StatusTag tone="refused">{speak(text('Failed', 'ناکام'))}</StatusTag> },
            { text: <Money paisa={rupees(1234567)} strong />, format: 'numeric' },
          ],
        ]}
      />
      <Pagination
        previous={{ href: '?page=1' }}
        next={{ href: '?page=3' }}
        items={[
          { number: 1, href: '?page=1' },
          { number: 2, href: '?page=2', current: true },
          { ellipsis: true },
          { number: 9, href: '?page=9' },
        ]}
      />
    </>
  )
}

function SampleSide({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <Timeline
        label={speak(text('History', 'تاریخ'))}
        events={[
          {
            title: speak(text('Applied', 'درخواست دی')),
            when: '1 November 2026',
            whenIso: '2026-11-01',
          },
          {
            title: speak(text('Being checked', 'جانچ جاری')),
            when: '3 November 2026',
            by: speak(text('Kite officer, Lahore', 'پتنگ افسر، لاہور')),
            detail: speak(text('Answer due within 5 working days', 'جواب ۵ ایامِ کار میں')),
            state: 'current',
          },
          { title: speak(text('Decision', 'فیصلہ')), state: 'coming' },
        ]}
      />
      <Qr
        modules={qrModules}
        label={speak(text('Code to verify the permit', 'اجازت نامے کی تصدیق کا کوڈ'))}
        caption={speak(text('Scan to verify', 'تصدیق کے لیے اسکین کریں'))}
      />
      <LinkList
        items={[
          { text: speak(text('Complain', 'شکایت کریں')), href: '/complain' },
          { text: speak(text('Ask a question', 'سوال پوچھیں')), href: '/ask' },
        ]}
      />
    </>
  )
}

function SampleMessages({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <Panel title={speak(text('Permit issued', 'اجازت نامہ جاری'))} headingLevel={2}>
        {speak(text('Your number', 'آپ کا نمبر'))}
        <br />
        <Reference value="KF-2026-004210" large />
      </Panel>
      <NotificationBanner>
        {speak(text('Offices are closed on 9 November.', '۹ نومبر کو دفاتر بند ہیں۔'))}
      </NotificationBanner>
      <NotificationBanner type="success" titleId="saved">
        {speak(text('Saved', 'محفوظ ہو گیا'))}
      </NotificationBanner>
      <InsetText>
        {speak(text('You can stop and come back later.', 'آپ رک کر بعد میں واپس آ سکتے ہیں۔'))}
      </InsetText>
      <WarningText>
        {speak(text('A false statement is punishable.', 'غلط بیانی قابلِ سزا ہے۔'))}
      </WarningText>
      <Details summary={speak(text('Where is my CNIC number?', 'شناختی کارڈ نمبر کہاں ہے؟'))}>
        {speak(text('On the front of the card.', 'کارڈ کے سامنے کے رخ پر۔'))}
      </Details>
      <TaskList
        tasks={[
          { title: speak(text('Who', 'کون')), href: '/who', status: speak(text('Done', 'مکمل')) },
          {
            title: speak(text('Where', 'کہاں')),
            href: '/where',
            hint: speak(text('Open ground only', 'صرف کھلی جگہ')),
            status: speak(text('To do', 'باقی')),
            statusColour: 'blue',
          },
        ]}
      />
    </>
  )
}

function surroundings(speak: Speak) {
  return {
    description: speak(text('Fly a kite lawfully', 'قانون کے مطابق پتنگ اڑائیں')),
    area: speak(text('Kite office', 'دفترِ پتنگ')),
    navigation: navigation(speak),
    footerLinks: footerLinks(speak),
  }
}

/** Every component on one page. */
export function SamplePage({ language, lettering }: SampleProps) {
  const speak = speakIn(language)
  return (
    <Layout
      language={language}
      lettering={lettering ?? 'naskh'}
      title={speak(text('Kite permits', 'پتنگ کے اجازت نامے'))}
      {...surroundings(speak)}
      account={<Link href="/sign-out">{speak(text('Sign out', 'سائن آؤٹ'))}</Link>}
      before={
        <>
          <PhaseBanner tag={speak(text('Trial', 'آزمائش'))}>
            {speak(text('This is a new service.', 'یہ نئی خدمت ہے۔'))}
          </PhaseBanner>
          <Breadcrumbs
            items={[
              { text: speak(text('Home', 'سرورق')), href: '/' },
              { text: speak(text('Kites', 'پتنگیں')) },
            ]}
          />
        </>
      }
    >
      <Hero title={speak(text('Fly a kite lawfully', 'قانون کے مطابق پتنگ اڑائیں'))}>
        <p class="govuk-body-l">
          {speak(text('It takes five minutes.', 'صرف پانچ منٹ لگتے ہیں۔'))}
        </p>
        <Button href="/start" start>
          {speak(text('Start now', 'ابھی شروع کریں'))}
        </Button>
      </Hero>
      <Cards
        cards={[
          {
            title: speak(text('Kite permit', 'پتنگ کا اجازت نامہ')),
            href: '/kites',
            text: speak(text('For one day in one place', 'ایک دن، ایک جگہ کے لیے')),
            note: <Money paisa={rupees(1000)} />,
          },
          {
            title: speak(text('String licence', 'ڈور کا لائسنس')),
            href: '/string',
            text: speak(text('For makers and sellers', 'بنانے اور بیچنے والوں کے لیے')),
          },
          {
            title: speak(text('Report a danger', 'خطرے کی اطلاع')),
            href: '/danger',
            text: speak(text('Answered within a day', 'ایک دن میں جواب')),
          },
        ]}
      />
      <Figures
        items={[
          { label: speak(text('Waiting for me', 'میرے منتظر')), value: '12', href: '/queue' },
          { label: speak(text('Late', 'تاخیر شدہ')), value: '3', tone: 'late' },
          { label: speak(text('Decided this week', 'اس ہفتے فیصلے')), value: '48' },
        ]}
      />
      <Split side={<SampleSide speak={speak} />}>
        <h2 class="govuk-heading-m">{speak(text('Record', 'ریکارڈ'))}</h2>
        <SampleRecord speak={speak} />
        <SamplePayments speak={speak} />
        <SampleForm speak={speak} />
        <SampleMessages speak={speak} />
      </Split>
    </Layout>
  )
}
