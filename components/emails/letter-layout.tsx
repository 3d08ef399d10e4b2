import { Body, Container, Head, Heading, Html, Preview, Section, Text } from '@react-email/components'

type Props = {
  language: string
  subject: string
  /** HTML made from our own Markdown, with values escaped; lib/content/letters.ts. */
  body: string
  clinicName: string
}

const paper = '#FBF9F5'
const ink = '#1F2A2E'
const quiet = '#4A575B'
const line = '#D9D2C5'
const serif = 'Georgia, "Times New Roman", serif'
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

const looks = `
.letter a { color: #1F5B53; }
.letter a.act { display: inline-block; border: 1px solid #1F5B53; border-radius: 8px; padding: 9px 18px; font-weight: 600; text-decoration: none; }
.letter p { margin: 0 0 16px; }
.letter h2 { font-size: 17px; font-weight: 700; line-height: 1.4; margin: 28px 0 6px; }
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #12191B !important; color: #EDF1EF !important; }
  .quiet { color: #EDF1EF !important; }
  .line { border-color: #35434A !important; }
  .letter a { color: #7CC5B6 !important; }
  .letter a.act { border-color: #7CC5B6 !important; }
}
`

/** The one look of every letter: no picture, borders instead of shadows, readable when a mail program recolours it. */
export function LetterLayout({ language, subject, body, clinicName }: Props) {
  return (
    <Html lang={language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{looks}</style>
      </Head>
      <Preview>{subject}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: paper, color: ink, fontFamily: sans, margin: 0, padding: '24px 12px' }}
      >
        <Container style={{ maxWidth: '36rem', margin: '0 auto' }}>
          <Text style={{ fontFamily: serif, fontSize: '18px', fontWeight: 600, margin: '0 0 20px' }}>
            {clinicName}
          </Text>
          <Section className="line" style={{ borderTop: `1px solid ${line}`, paddingTop: '20px' }}>
            <Heading
              as="h1"
              style={{ fontFamily: serif, fontSize: '24px', lineHeight: '1.25', margin: '0 0 16px' }}
            >
              {subject}
            </Heading>
            <div
              className="letter"
              style={{ fontSize: '17px', lineHeight: '1.6' }}
              dangerouslySetInnerHTML={{ __html: body }}
            />
          </Section>
          <Text
            className="line quiet"
            style={{
              borderTop: `1px solid ${line}`,
              color: quiet,
              fontSize: '15px',
              marginTop: '28px',
              paddingTop: '14px',
            }}
          >
            {clinicName}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
