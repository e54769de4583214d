import { CamelCasePlugin, type PluginTransformResultArgs } from 'kysely'

/**
 * Names are camelCase here and snake_case in the tables. On the way out Kysely's plugin does it; on the way back the driver gives each
 * column its name once an answer (`camelCaseOf`), where the plugin would make every row anew. What stands within jsonb is left alone.
 */
export class SnakeCase extends CamelCasePlugin {
  override transformResult = async ({ result }: PluginTransformResultArgs) => result
  of = (column: string) => this.camelCase(column)
}

const names = new SnakeCase()
export const camelCaseOf = (column: string): string => names.of(column)
