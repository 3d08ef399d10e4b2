import type { ReactNode } from 'react'
import { bodyWords } from '@/app/doors/body-words'
import { PageBody } from '@/components/article/page-body'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import { Buttons, Fields, Tags, Times } from './controls'
import { Drawings } from './drawings'
import { sampleBlocks, sampleTable } from './samples'

type Part = keyof ReturnType<typeof words>['parts']

const words = () => messagesIn(defaultLocale).look

/** One of each, with words of the real pages. Ids carry the scheme, since each part stands here twice. */
export function Specimens({ scheme }: { scheme: string }) {
  const { site } = messagesIn(defaultLocale)
  const body = (kind: Parameters<typeof sampleBlocks>[0]) => (
    <PageBody blocks={sampleBlocks(kind, scheme)} {...bodyWords(defaultLocale)} />
  )
  return (
    <>
      <Shown part="buttons">
        <Buttons />
      </Shown>
      <Shown part="fields">
        <Fields scheme={scheme} />
      </Shown>
      <Shown part="notes">
        <p className="notice">{site.demoNotice}</p>
      </Shown>
      <Shown part="care">{body('emergency')}</Shown>
      <Shown part="tags">
        <Tags />
      </Shown>
      <Shown part="times">
        <Times scheme={scheme} />
      </Shown>
      <Shown part="timeline">{body('visit-timeline')}</Shown>
      <Shown part="table">
        <div className="html" dangerouslySetInnerHTML={{ __html: sampleTable() }} />
      </Shown>
      <Shown part="hundred">{body('of-100')}</Shown>
      <Shown part="checklist">{body('checklist')}</Shown>
      <Shown part="drawings">
        <Drawings />
      </Shown>
    </>
  )
}

function Shown({ part, children }: { part: Part; children: ReactNode }) {
  return (
    <div className="look-part">
      <h3>{words().parts[part]}</h3>
      <div className="text">{children}</div>
    </div>
  )
}
