import type { ReactNode } from 'react'
import { figure } from './figure.ts'
import './page-header.css'

interface PageHeaderProps {
  readonly title: string
  /** Key figures after the title: <Figure>, or a sentence. */
  readonly figures?: ReactNode
  /** A switch between views of the page. */
  readonly views?: ReactNode
  readonly actions?: ReactNode
  /** Where this page belongs, above the title. */
  readonly path?: ReactNode
}

/** The title row of a page: what it is, its figures, what can be done. */
export function PageHeader({ title, figures, views, actions, path }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-title">
        {path !== undefined && <div className="small">{path}</div>}
        <h1>{title}</h1>
      </div>
      {figures !== undefined && <div className="page-figures">{figures}</div>}
      {views}
      <div className="page-actions">{actions}</div>
    </header>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: number | undefined
  readonly unit: string
}

/** One figure of the title row: 在带 312 对. */
export function Figure({ label, value, unit }: FigureProps) {
  return (
    <span className="page-figure">
      {label} <b>{value === undefined ? '…' : figure(value)}</b> {unit}
    </span>
  )
}
