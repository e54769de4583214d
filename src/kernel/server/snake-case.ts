import { CamelCasePlugin, PostgresQueryCompiler } from 'kysely'

/**
 * Names are camelCase here and snake_case in the tables. Kysely's plugin knows how, but makes every statement anew on its way out and
 * every row on its way back; so the compiler asks it as it writes, and the driver once an answer. What stands within jsonb is left alone.
 */
class Names extends CamelCasePlugin {
  inTables = (name: string) => this.snakeCase(name)
  inCode = (column: string) => this.camelCase(column)
}
const names = new Names()

export const camelCaseOf = names.inCode

export class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(names.inTables(identifier))
  }
}
