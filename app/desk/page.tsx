import type { Metadata } from 'next'
import { Notice } from '@/components/desk/notice'
import { QueueBoard } from '@/components/desk/queue-board'
import { mostPages, readQueue } from '@/lib/consultations/desk-queries'
import { deskWords, pageMetadata } from './frame'
import { behindGate } from './gate'
import { queueView } from './queue-view'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return pageMetadata(deskWords().queue.title)
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The requests that wait for the office. */
export default async function QueuePage({ searchParams }: Props) {
  const asked = await searchParams
  const page = Math.min(Math.max(Math.trunc(Number(asked.page)) || 1, 1), mostPages)
  return behindGate('/desk', async (staff, now) => {
    const words = deskWords()
    const queue = await readQueue(staff, page, now)
    return (
      <>
        {asked.done === 'closed' && <Notice text={words.done.closed} />}
        {asked.done === 'declined' && <Notice text={words.times.done.declined} />}
        <QueueBoard words={words} view={queueView(queue, page, now)} />
      </>
    )
  })
}
