import { control, divIcon, type Map as LeafletMap, latLngBounds, layerGroup, map as mapIn, marker, polygon } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { useLanguage, useWords } from '../person.tsx'
import type { CityMapProps } from './city-map.tsx'
import { districts } from './districts.ts'
import { mapWords } from './map-words.ts'
import { type Clump, clumpsOf, cornersOf, type MapPoint, middleOf, roomFor } from './points.ts'
import './map.css'

const outlines = districts.map(({ division, rings }) => {
  const walks = rings.map(cornersOf)
  const largest = walks.reduce((most, one) => (one.length > most.length ? one : most))
  return { division, rings: walks, middle: middleOf(largest) }
})
const whole = latLngBounds(outlines.flatMap(one => one.rings.flat()))
const FARTHEST_IN = 15
/** A walk's breadth: some five kilometres across a phone. */
const NEARBY = 13
/** So far in that the borders of districts still tell where one is. */
const AROUND = 11
/** A thumb's breadth in px: what is pressed is as large, and nothing nearer stands by itself. */
const APART = 44

export function MapCanvas({ label, points, chosen, onOpen, onPick, picked, here }: CityMapProps) {
  const say = useWords(mapWords)
  const box = useRef<HTMLElement>(null)
  const map = useCity(box)
  const open = useRef(onOpen)
  const pick = useRef(onPick)
  useEffect(() => {
    open.current = onOpen
    pick.current = onPick
  })
  useNames(map)
  usePoints(map, points, chosen, open)
  usePin(map, picked, say('picked'), 'map-picked')
  usePin(map, here, say('here'), 'map-here')
  const [begun] = useState(picked)
  useOpensAt(map, here, NEARBY)
  useOpensAt(map, begun, AROUND)
  useEffect(() => {
    map?.on('click', ({ latlng }) => pick.current?.(round(latlng.lng), round(latlng.lat)))
  }, [map])
  return (
    <figure className="map">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map (Leaflet) */}
      <section ref={box} className="map-box" aria-label={say('keys', { label })} data-picks={onPick !== undefined} tabIndex={0} />
      <figcaption className="ui-hint">
        {say('sketch')} · {say('source')}
      </figcaption>
    </figure>
  )
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** The map itself, made once for its box; it fits its box anew when that changes. */
function useCity(box: RefObject<HTMLElement | null>) {
  const say = useWords(mapWords)
  const [map, setMap] = useState<LeafletMap>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; its words stand until the page is opened again
  useEffect(() => {
    const city = mapIn(box.current!, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0.25,
      maxZoom: FARTHEST_IN,
      maxBounds: whole.pad(0.3),
      // the page scrolls on under the wheel; the buttons, two fingers and + − zoom
      scrollWheelZoom: false,
      fadeAnimation: !isCalm(),
      zoomAnimation: !isCalm(),
    })
    control.zoom({ zoomInTitle: say('zoomIn'), zoomOutTitle: say('zoomOut') }).addTo(city)
    for (const { rings } of outlines) polygon(rings, { className: 'map-district', interactive: false, weight: 1 }).addTo(city)
    city.fitBounds(whole, { animate: false })
    city.setMinZoom(city.getZoom() - 0.5)
    const watch = new ResizeObserver(() => city.invalidateSize())
    watch.observe(box.current!)
    setMap(city)
    return () => {
      watch.disconnect()
      city.remove()
    }
  }, [])
  return map
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Names of the districts, as many as there is room for. */
function useNames(map: LeafletMap | undefined) {
  const language = useLanguage()
  useEffect(() => {
    if (!map) return
    const layer = layerGroup().addTo(map)
    const draw = () => {
      layer.clearLayers()
      const size = language === 'zh' ? { x: 56, y: 18 } : { x: 88, y: 18 }
      for (const { division, middle } of roomFor(outlines, one => map.latLngToLayerPoint(one.middle), size))
        marker(middle, {
          interactive: false,
          keyboard: false,
          // never over a place: its figure must be read
          zIndexOffset: -10_000,
          icon: divIcon({ iconSize: [0, 0], className: 'map-name', html: textOf(divisions.find(one => one.code === division)![language]) }),
        }).addTo(layer)
    }
    draw()
    map.on('zoomend', draw)
    return () => {
      map.off('zoomend', draw)
      layer.remove()
    }
  }, [map, language])
}

type Open = RefObject<CityMapProps['onOpen']>
function usePoints(map: LeafletMap | undefined, points: readonly MapPoint[], chosen: string | undefined, open: Open) {
  const say = useWords(mapWords)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the page, which draws it anew
  useEffect(() => {
    if (!map) return
    const layer = layerGroup().addTo(map)
    const press = ({ points: its }: Clump<MapPoint>) =>
      its.length === 1
        ? open.current?.(its[0]!.id)
        : map.fitBounds(latLngBounds(its.map(one => [one.lat, one.lon])), { padding: [48, 48], animate: !isCalm() })
    const draw = () => {
      layer.clearLayers()
      const apart = map.getZoom() >= FARTHEST_IN ? 0 : APART
      for (const clump of clumpsOf(points, one => map.latLngToLayerPoint([one.lat, one.lon]), apart)) {
        const [first] = clump.points as [MapPoint]
        const said = clump.points.length > 1 ? say('clump', { n: clump.points.length }) : `${first.name} ${first.word}`
        const holds = clump.points.some(one => one.id === chosen)
        const one = marker([first.lat, first.lon], {
          icon: iconOf(clump, holds),
          title: said,
          riseOnHover: true,
          zIndexOffset: holds ? 1_000 : 0,
        })
        one.addTo(layer).on('click', () => press(clump))
        const element = one.getElement()!
        element.setAttribute('aria-label', said)
        if (holds) element.setAttribute('aria-current', 'true')
        element.addEventListener('keydown', event => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          press(clump)
        })
      }
    }
    draw()
    map.on('zoomend', draw)
    return () => {
      map.off('zoomend', draw)
      layer.remove()
    }
  }, [map, points, chosen])
}

const shapes: Record<MapPoint['shape'], string> = {
  square: '<rect x="4" y="4" width="16" height="16" rx="2"/>',
  diamond: '<path d="M12 2l10 10-10 10L2 12z"/>',
  round: '<circle cx="12" cy="12" r="8"/>',
}
function iconOf({ points }: Clump<MapPoint>, holds: boolean) {
  const drawn =
    points.length > 1 ? `<b>${points.length}</b>` : `<svg viewBox="0 0 24 24" aria-hidden="true">${shapes[points[0]!.shape]}</svg>`
  const tone = points.every(one => one.tone === points[0]!.tone) && points[0]!.tone
  return divIcon({
    iconSize: [APART, APART],
    className: `map-mark${tone ? ` map-${tone}` : ''}${holds ? ' map-chosen' : ''}`,
    html: `<span>${drawn}</span>`,
  })
}

function usePin(map: LeafletMap | undefined, spot: CityMapProps['picked'], word: string, look: string) {
  const [lon, lat] = [spot?.lon, spot?.lat]
  useEffect(() => {
    if (!map || lon === undefined || lat === undefined) return
    const pin =
      '<span><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 1v7M12 16v7M1 12h7M16 12h7"/><circle cx="12" cy="12" r="4"/></svg></span>'
    const one = marker([lat, lon], {
      keyboard: false,
      interactive: false,
      icon: divIcon({ iconSize: [APART, APART], className: `map-mark ${look}`, html: pin }),
    }).addTo(map)
    const element = one.getElement()!
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', word)
    return () => void one.remove()
  }, [map, lon, lat, word, look])
}

/** Once: what the reader then moves stays moved. */
function useOpensAt(map: LeafletMap | undefined, here: CityMapProps['here'], zoom: number) {
  const isOpened = useRef(false)
  useEffect(() => {
    if (!map || !here || isOpened.current) return
    isOpened.current = true
    if (whole.contains([here.lat, here.lon])) map.setView([here.lat, here.lon], zoom, { animate: false })
  }, [map, here, zoom])
}

const textOf = (text: string) => {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
