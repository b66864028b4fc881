import { useOperation } from './use-operation.ts'

/** The county that an office of county level looks at by default; undefined for the city. */
export function useHomeDistrict(): string | undefined {
  const office = useOperation('settings.get', {}).data?.office
  return office?.level === 'county' ? (office.districtId ?? undefined) : undefined
}
