import { Select } from 'antd'

type Aria = { id?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined; status?: 'error' | '' }

/** Short names typed one after the other: trades, fields of work, materials. */
export function TagsInput({
  value,
  onChange,
  offered,
  placeholder,
  ...aria
}: Aria & { value: string[]; onChange: (names: string[]) => void; offered: readonly string[]; placeholder: string }) {
  return (
    <Select
      {...aria}
      mode="tags"
      className="desk-select"
      placeholder={placeholder}
      value={value}
      tokenSeparators={['、', '，', ',', '；', ';']}
      onChange={(names: string[]) => onChange([...new Set(names.map(name => name.trim().slice(0, 40)).filter(Boolean))])}
      options={offered.map(name => ({ value: name, label: name }))}
    />
  )
}
