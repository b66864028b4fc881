import { Button } from 'antd'
import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly failed: boolean
}

/** A page that breaks while it is drawn says so, and the rest of the window stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <BrokenPage onRetry={() => this.setState({ failed: false })} /> : this.props.children
  }
}

interface BrokenPageProps {
  readonly onRetry: () => void
}

export function BrokenPage({ onRetry }: BrokenPageProps) {
  return (
    <div style={{ display: 'grid', flex: 1, placeContent: 'center', gap: 12, textAlign: 'center' }} role="alert">
      <p>这一页没有显示出来，数据没有改动。</p>
      <p className="quiet">可以再打开一次；如果还是这样，请在“设置—关于”导出诊断包，交给维护人员。</p>
      <div>
        <Button onClick={onRetry}>再打开一次</Button>
      </div>
    </div>
  )
}
