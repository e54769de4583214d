import {
  AirVent,
  Armchair,
  Baby,
  BatteryCharging,
  BookOpen,
  BriefcaseMedical,
  GlassWater,
  Heater,
  type LucideIcon,
  Microwave,
  PlugZap,
  Refrigerator,
  Toilet,
  Umbrella,
  WashingMachine,
  Wifi,
  Wrench,
} from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { type Offer, offers as inOrder } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { workerWords } from '../worker-words.ts'

const icons: Record<Offer, LucideIcon> = {
  toilet: Toilet,
  water: GlassWater,
  charging: BatteryCharging,
  microwave: Microwave,
  mothersRoom: Baby,
  rest: Armchair,
  heating: Heater,
  cooling: AirVent,
  firstAid: BriefcaseMedical,
  wifi: Wifi,
  fridge: Refrigerator,
  bikeCharging: PlugZap,
  tools: Wrench,
  umbrella: Umbrella,
  books: BookOpen,
  washing: WashingMachine,
}

/** What one finds there, each with its picture and its word, what is asked for most often first. `most` cuts the list short. */
export function Offers({ offers, most = inOrder.length, label }: { offers: readonly Offer[]; most?: number; label: string }) {
  const [say, name] = [useWords(workerWords), useWords(placeWords)]
  const all = inOrder.filter(one => offers.includes(one))
  const shown = all.slice(0, most)
  if (all.length === 0) return null
  return (
    <ul className="site-offers" aria-label={label}>
      {shown.map(one => {
        const Icon = icons[one]
        return (
          <li key={one}>
            <Icon className="ui-icon" aria-hidden />
            {name(`offer.${one}`)}
          </li>
        )
      })}
      {all.length > shown.length && <li>{say('row.more', { n: all.length })}</li>}
    </ul>
  )
}
