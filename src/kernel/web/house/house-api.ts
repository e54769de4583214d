import type { HouseActions } from '../../server/house/module.ts'
import { client, links } from '../client.ts'

export const house = client<HouseActions>('house')
export const houseLinks = links<HouseActions>('house')
