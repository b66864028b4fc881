import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Account, Session } from '#shared/access/access.ts'
import { roleLabels, roles, type Role } from '#shared/kernel/roles.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { localMoment } from '#renderer/ui/moments.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { AccountForm, PassphraseForm } from './account-forms.tsx'
import { SettingsHead } from './settings-head.tsx'

const hint = '每人一个账户，各用各的口令，修改记在各人名下。管理员管账户、保护和规则，业务员办业务，只读只能查看。'

/** 账户: who signs in here, and what each may do. */
export function Accounts() {
  const session = useOperation('access.session', {}).data
  const vault = useOperation('vault.state', {}).data
  if (session === undefined || vault?.phase !== 'open') return null
  if (session.role !== 'admin') {
    return <SettingsHead title="账户" hint="账户由管理员管理。自己的口令在“保护与口令”里更换。" />
  }
  if (vault.protection.mode === 'none') return <Unprotected />
  return <AccountList session={session} />
}

function Unprotected() {
  const navigate = useNavigate()
  return (
    <>
      <SettingsHead title="账户" hint={hint} />
      <EmptyState
        sentence="账户的口令存放在加密保护里，请先启用加密保护。"
        action={{ label: '去启用保护', onClick: () => void navigate('/settings/protection') }}
      />
    </>
  )
}

function AccountList({ session }: { readonly session: Session }) {
  const found = useOperation('access.accounts', {})
  const [adding, setAdding] = useState(false)
  const rows = found.data ?? []
  return (
    <>
      <SettingsHead
        title="账户"
        hint={hint}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            新建账户
          </Button>
        }
      />
      <ErrorSentence error={found.error} />
      {rows.length === 0 && found.data !== undefined && (
        <p className="second">还没有账户，谁都可以打开和修改。新建的第一个账户是管理员，建好以后打开程序就要登录。</p>
      )}
      {rows.length > 0 && (
        <div className="settings-table account-rows" role="list" aria-label="账户">
          <div role="presentation" className="settings-table-head">
            <span>姓名</span>
            <span>登录名</span>
            <span>角色</span>
            <span>口令更换于</span>
            <span>状态</span>
            <span />
          </div>
          {rows.map((account) => (
            <Row key={account.id} account={account} isSelf={account.id === session.account?.id} />
          ))}
        </div>
      )}
      {adding && <AccountForm isFirst={rows.length === 0} onClose={() => setAdding(false)} />}
    </>
  )
}

const choices = roles.toReversed().map((value) => ({ value, label: roleLabels[value] }))

interface RowProps {
  readonly account: Account
  readonly isSelf: boolean
}

function Row({ account, isSelf }: RowProps) {
  const [resetting, setResetting] = useState(false)
  const update = useCommand('access.update', {
    said: ({ name, role }) => `${name} 改为${roleLabels[role]}`,
    undoable: false,
  })
  const stop = useCommand('access.deactivate', { said: ({ name }) => `已停用 ${name} 的账户`, undoable: false })
  const confirm = useConfirmDanger()
  const deactivate = async () => {
    const sure = await confirm({
      title: `停用 ${account.name} 的账户？`,
      consequence: '口令随即作废，不能再登录；做过的记录都保留。以后重设口令就能恢复使用。',
      verb: '停用',
    })
    if (sure) await stop.run({ id: account.id })
  }
  return (
    <div role="listitem">
      <span>
        {account.name}
        {isSelf && <span className="quiet">（本人）</span>}
      </span>
      <span className="second">{account.login}</span>
      <Select<Role>
        aria-label={`${account.name} 的角色`}
        size="small"
        variant="borderless"
        options={choices}
        value={account.role}
        disabled={!account.isActive || update.busy}
        onChange={(role) => void update.run({ id: account.id, role })}
      />
      <span className="second">{localMoment(account.passphraseAt).day}</span>
      <span>
        {account.isActive ? <StatusWord tone="running">在用</StatusWord> : <StatusWord tone="ended">停用</StatusWord>}
      </span>
      <span className="settings-verbs">
        {!isSelf && (
          <button type="button" className="link" onClick={() => setResetting(true)}>
            重设口令
          </button>
        )}
        {account.isActive && !isSelf && (
          <button type="button" className="link" onClick={() => void deactivate()}>
            停用
          </button>
        )}
      </span>
      {resetting && <PassphraseForm account={account} onClose={() => setResetting(false)} />}
    </div>
  )
}
