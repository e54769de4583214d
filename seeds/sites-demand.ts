import { formatPaperDay } from '#kernel/pure/formats.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { districts } from '#kernel/web/map/districts.ts'
import { cornersOf } from '#kernel/web/map/points.ts'
import { importDemand } from '../src/modules/home/sites/actions/demand.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf } from './cast.ts'
import { asActor } from './plant.ts'

/** Where many work outdoors, with a guess at how busy it is: name, longitude, latitude, weight. Every figure here is invented. */
const busy: readonly (readonly [string, number, number, number])[] = [
  ['国贸', 116.4605, 39.9087, 9],
  ['望京', 116.4805, 39.9965, 8],
  ['三里屯', 116.4545, 39.9335, 7],
  ['酒仙桥', 116.4905, 39.9715, 5],
  ['奥体', 116.391, 39.992, 4],
  ['双井', 116.4615, 39.8935, 5],
  ['王府井', 116.411, 39.9135, 6],
  ['东直门', 116.4345, 39.9405, 6],
  ['崇文门', 116.417, 39.9005, 4],
  ['西单', 116.374, 39.91, 6],
  ['金融街', 116.361, 39.9155, 5],
  ['西直门', 116.3545, 39.9405, 6],
  ['牛街', 116.363, 39.8845, 3],
  ['中关村', 116.3165, 39.9835, 8],
  ['五道口', 116.3385, 39.992, 6],
  ['上地', 116.307, 40.033, 7],
  ['公主坟', 116.311, 39.9075, 4],
  ['四季青', 116.284, 39.959, 3],
  ['丽泽', 116.326, 39.868, 5],
  ['北京南站', 116.3785, 39.865, 6],
  ['方庄', 116.434, 39.864, 4],
  ['丰台科技园', 116.2875, 39.827, 4],
  ['新发地', 116.344, 39.813, 6],
  ['鲁谷', 116.236, 39.904, 3],
  ['古城', 116.19, 39.907, 3],
  ['门头沟双峪', 116.103, 39.93, 2],
  ['良乡', 116.138, 39.735, 3],
  ['燕山', 115.958, 39.734, 2],
  ['通州万达', 116.6395, 39.907, 6],
  ['通州运河', 116.686, 39.909, 4],
  ['马驹桥', 116.558, 39.755, 6],
  ['宋庄', 116.718, 39.944, 2],
  ['首都机场', 116.593, 40.061, 5],
  ['顺义城区', 116.654, 40.129, 3],
  ['空港物流园', 116.552, 40.105, 4],
  ['回龙观', 116.336, 40.071, 7],
  ['天通苑', 116.419, 40.064, 6],
  ['沙河', 116.28, 40.148, 4],
  ['昌平城区', 116.231, 40.221, 2],
  ['亦庄', 116.506, 39.796, 6],
  ['黄村', 116.338, 39.73, 4],
  ['西红门', 116.331, 39.784, 4],
  ['大兴机场', 116.411, 39.51, 3],
  ['怀柔城区', 116.632, 40.317, 2],
  ['平谷城区', 117.121, 40.141, 2],
  ['密云城区', 116.843, 40.377, 2],
  ['延庆城区', 115.975, 40.457, 2],
]
/** Of the grid, in degrees: some 280 metres each way. */
const [WIDE, HIGH] = [0.0033, 0.0025]
const AROUND = 4

/** The city's layer of where workers are: invented, on a coarse grid that thins out from each busy place, and marked as a sketch. */
export async function playDemand(house: House, now: Date): Promise<void> {
  const rows = [...gridded()].flatMap(([key, n]) => {
    const [column, row] = key.split(' ').map(Number) as [number, number]
    const [lon, lat] = [column * WIDE, row * HIGH]
    const division = divisionAt(lon, lat)
    return division ? [[lon.toFixed(5), lat.toFixed(5), n, division].join(',')] : []
  })
  const bytes = new TextEncoder().encode(['经度,纬度,人数,所在区', ...rows].join('\n'))
  const files = [{ name: '人在哪里.csv', type: 'text/csv', bytes }]
  const name = `户外劳动者分布（${formatPaperDay(dayOf(now), 'zh').slice(0, 5)}）`
  await perform(house, { actor: asActor('cityChair', modules), now, files }, importDemand, { unit: pathOf('city'), name, isSketch: true })
}

function gridded() {
  const cells = new Map<string, number>()
  for (const [, lon, lat, weight] of busy) {
    const [column, row] = [Math.round(lon / WIDE), Math.round(lat / HIGH)]
    for (let x = -AROUND; x <= AROUND; x += 1)
      for (let y = -AROUND; y <= AROUND; y += 1) {
        const far = Math.hypot(x, y)
        if (far > AROUND) continue
        const key = `${column + x} ${row + y}`
        // uneven, and the same at every loading
        const uneven = 0.6 + (((column + x) * 7_919 + (row + y) * 104_729) % 80) / 100
        const n = Math.round((weight * 14 * uneven) / (1 + far))
        if (n > 0) cells.set(key, (cells.get(key) ?? 0) + n)
      }
  }
  return cells
}

const outlines = districts.map(({ division, rings }) => ({ division, rings: rings.map(cornersOf) }))
const divisionAt = (lon: number, lat: number) => outlines.find(({ rings }) => rings.some(ring => isWithin(ring, lon, lat)))?.division

/** Whether a line to the east crosses the border an odd number of times. */
function isWithin(ring: readonly (readonly [lat: number, lon: number])[], lon: number, lat: number): boolean {
  let inside = false
  for (const [i, [y, x]] of ring.entries()) {
    const [beforeY, beforeX] = ring.at(i - 1)!
    if (y > lat !== beforeY > lat && lon < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) inside = !inside
  }
  return inside
}
