import { Envelope } from '@/components/illustrations/envelope'
import { FirstVisit } from '@/components/illustrations/first-visit'
import { Notepad } from '@/components/illustrations/notepad'
import { Room } from '@/components/illustrations/room'
import { Satchel } from '@/components/illustrations/satchel'
import { Signpost } from '@/components/illustrations/signpost'
import { Telephone } from '@/components/illustrations/telephone'

const drawings: Readonly<Record<string, typeof Notepad>> = {
  '/about': Room,
  '/am-i-suitable': Notepad,
  '/contact': Telephone,
  '/costs': Envelope,
  '/first-visit': FirstVisit,
  '/prepare': Satchel,
  '/questions': Signpost,
}

/** The scene beside the title of a page that has one. Decoration: the page says the same in words. */
export function guideDrawing(slug: string) {
  const Scene = drawings[slug]
  return Scene && <Scene />
}
