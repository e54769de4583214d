/** SITE-22: photographs of the station itself, so that its door is found. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { dropPaper, handOut, keepPaper } from '#kernel/server/uploads.ts'
import { refuse, siteBook } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { photoTypes } from './reports.ts'
import { changed, id } from './shapes.ts'
import { lockSite, mustKeep, mustManage, siteOf } from './sites.ts'

const { action, upload, download } = useCases<SitesTables>()

/** By whoever stands before it; where and when it was taken goes from the photograph. */
export const addSitePhoto = upload({
  may: 'sites.keep',
  mostBytes: 4 * 1_048_576,
  input: z.object({ site: id }),
  output: changed,
  async run(ctx, { site: siteId }, files) {
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    mustKeep(ctx, site)
    if (files.length !== 1) throw refuse('SITE-22')
    // the station's, and not of whoever pressed the button
    const kept = { owner: '', unit: site.unit, parties: site.parties, module: 'sites', subject: siteId, kind: 'place', types: photoTypes }
    const { id: photo } = await keepPaper(ctx, kept, files[0]!)
    return advance(ctx, siteBook, siteId, 'addPhoto', { photos: [...site.photos, photo] })
  },
})

/** It goes at once, bytes and all. */
export const dropSitePhoto = action({
  may: 'sites.manage',
  input: z.object({ site: id, photo: id }),
  output: changed,
  async run(ctx, { site: siteId, photo }) {
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    mustManage(ctx, site)
    if (!site.photos.includes(photo)) throw refuseInHouse('HOUSE-1')
    const changed = await advance(ctx, siteBook, siteId, 'dropPhoto', { photos: site.photos.filter(one => one !== photo) })
    await beyondSight(ctx, 'SITE-22', open => dropPaper(open, photo))
    return changed
  },
})

/** For everybody, while the station is not closed for good. */
export const getSitePhoto = download({
  may: 'public',
  input: z.object({ site: id, photo: id }),
  async run(ctx, { site, photo }) {
    const { photos, state } = await siteOf(ctx, site)
    if (state === 'closed' || !photos.includes(photo)) throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'SITE-22', open => handOut(open, photo))
  },
})
