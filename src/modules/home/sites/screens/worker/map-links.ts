import gcoord from 'gcoord'
import { geoOf } from '#kernel/web/map/points.ts'

// its types were written before Node told one kind of default from the other
const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default

export type MapLink = { key: 'amap' | 'tencent' | 'baidu' | 'phone'; href: string }
type Place = { name: string; lon: number; lat: number }

/**
 * The way there in the maps people use. China's maps shift every position: Amap and Tencent take GCJ-02, Baidu its own BD-09; given
 * WGS-84 they would lead half a kilometre astray. Only the geo: of the phone itself is WGS-84 (RFC 5870).
 */
export function mapLinksTo({ name, lon, lat }: Place): MapLink[] {
  const mars = transform([lon, lat], WGS84, GCJ02).map(six)
  const baidu = transform([lon, lat], WGS84, BD09).map(six)
  const [called, from] = [encodeURIComponent(name), 'niangjia']
  return [
    {
      key: 'amap',
      href: `https://uri.amap.com/navigation?to=${mars[0]},${mars[1]},${called}&mode=walk&coordinate=gaode&src=${from}&callnative=1`,
    },
    {
      key: 'tencent',
      href: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${called}&tocoord=${mars[1]},${mars[0]}&policy=0&referer=${from}`,
    },
    {
      key: 'baidu',
      href: `https://api.map.baidu.com/marker?location=${baidu[1]},${baidu[0]}&title=${called}&content=${called}&coord_type=bd09ll&output=html&src=webapp.${from}`,
    },
    { key: 'phone', href: geoOf({ name, lon, lat }) },
  ]
}

const six = (degrees: number) => degrees.toFixed(6)
