import { CareCard } from '@/components/ui/care-card'
import type { Block } from '@/lib/content/blocks'
import type { TimelineStep } from '@/lib/content/visit-timeline'
import { Checklist, type ChecklistWords } from './checklist'
import { Html } from './html'
import { OfHundred } from './of-hundred'
import { VisitTimeline } from './visit-timeline'

export type BodyWords = {
  emergencyPrefix: string
  checklist: ChecklistWords
  /** `{count} of 100`. */
  ofHundred: string
  /** The steps of each visit that the text may draw. */
  timelines: Readonly<Record<string, TimelineStep[]>>
}

/** A page's own text, with what is drawn in it. */
export function PageBody({ blocks, ...shared }: BodyWords & { blocks: Block[] }) {
  return blocks.map((block, index) => <Part key={`${block.kind}-${index + 1}`} block={block} {...shared} />)
}

function Part({ block, emergencyPrefix, checklist, ofHundred, timelines }: BodyWords & { block: Block }) {
  switch (block.kind) {
    case 'html':
      return <Html html={block.html} />
    case 'emergency':
      return (
        <CareCard prefix={emergencyPrefix} title={block.title}>
          <Html html={block.html} />
        </CareCard>
      )
    case 'note':
      return (
        <aside className="notice">
          {block.title && <strong>{block.title}</strong>}
          <Html html={block.html} />
        </aside>
      )
    case 'steps':
      return (
        <div className="path">
          <Html html={block.html} />
        </div>
      )
    case 'checklist':
      return <Checklist title={block.title} points={block.points} words={checklist} />
    case 'of-100':
      return <OfHundred caption={block.title} rows={block.rows} words={ofHundred} />
    case 'visit-timeline':
      return <VisitTimeline steps={timelines[block.visit] ?? []} caption={block.caption} />
  }
}
