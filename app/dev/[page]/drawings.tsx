import { EmptyTray } from '@/components/illustrations/empty-tray'
import { Envelope } from '@/components/illustrations/envelope'
import { FirstVisit } from '@/components/illustrations/first-visit'
import { Horizon } from '@/components/illustrations/horizon'
import { Notepad } from '@/components/illustrations/notepad'
import { Room } from '@/components/illustrations/room'
import { Satchel } from '@/components/illustrations/satchel'
import { Signpost } from '@/components/illustrations/signpost'
import { Telephone } from '@/components/illustrations/telephone'
import { Walk } from '@/components/illustrations/walk'

const scenes = [EmptyTray, Envelope, FirstVisit, Notepad, Room, Satchel, Signpost, Telephone, Walk]

/** Every scene, and the hills in their three colours. */
export function Drawings() {
  return (
    <>
      {(['pine', 'plum', 'clay'] as const).map((tone) => (
        <Horizon key={tone} seed={tone} tone={tone} className="band" />
      ))}
      <div className="look-scenes">
        {scenes.map((Scene) => (
          <Scene key={Scene.name} />
        ))}
      </div>
    </>
  )
}
