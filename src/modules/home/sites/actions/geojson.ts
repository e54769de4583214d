/** SITE-18: every station on the register as one file for maps, RFC 7946 and so in WGS-84. */
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { licence, mostFeatures } from '../rules-open.ts'
import type { SitesTables } from '../tables.ts'
import { openWords } from '../words-open.ts'
import { type OpenSite, openSites, standings, type Union, unionsOf } from './open-rows.ts'

const { download } = useCases<SitesTables>()

/** Of one district or of all. What is beyond the most that one file holds is cut, and the file says so. */
export const getGeojson = download({
  may: 'public',
  input: z.strictObject({ division: z.string().length(6).optional() }),
  async run(ctx, { division }) {
    const found = await openSites(ctx)
      .$if(division !== undefined, list => list.where('division', '=', division!))
      .limit(mostFeatures + 1)
      .execute()
    const sites = found.slice(0, mostFeatures)
    const [unions, statusAt] = [await unionsOf(ctx, sites), standings(ctx.now)]
    const collection = {
      type: 'FeatureCollection',
      description: openWords['open.feed'],
      licence,
      isCut: found.length > mostFeatures,
      features: sites.map(site => featureOf(site, unions.get(idOf(site.unit)), statusAt(site), ctx.address)),
    }
    return { name: 'stations.geojson', type: 'application/geo+json', bytes: Buffer.from(JSON.stringify(collection)), inline: true }
  },
})

function featureOf(site: OpenSite, union: Union | undefined, status: ReturnType<ReturnType<typeof standings>>, address: string) {
  const { id, lon, lat, name, english, kinds, division, wayIn, phone, hours, offers, capacity, photos } = site
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...{ name, english, kinds, division, address: site.address, wayIn, phone, hours, offers, capacity },
      union: union && { name: union.name, english: union.english },
      status,
      url: `${address}/sites/${id}`,
      photos: photos.map(photo => `${address}/api/sites/getSitePhoto?${new URLSearchParams({ site: id, photo })}`),
    },
  }
}
