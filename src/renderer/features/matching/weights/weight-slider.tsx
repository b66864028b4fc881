import { Slider } from 'antd'

interface WeightSliderProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** How much one criterion counts, 0 to 10; 0: not at all. */
export function WeightSlider({ label, value, onChange }: WeightSliderProps) {
  return (
    <div className="weight">
      <div className="weight-name">
        <span>{label}</span>
        <span>{value}</span>
      </div>
      <Slider min={0} max={10} value={value} tooltip={{ open: false }} ariaLabelForHandle={label} onChange={onChange} />
    </div>
  )
}
