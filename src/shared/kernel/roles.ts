/** What an account may do, least first; each may also do what those before it may. */
export const roles = ['reader', 'officer', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleLabels = { reader: '只读', officer: '业务员', admin: '管理员' } as const satisfies Record<Role, string>

/** Whether somebody of `role` may do what asks for at least `least`. */
export const reaches = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** Who may, for the sentence that refuses: 业务员或管理员. */
export const thoseWhoMay = (least: Role): string =>
  roles
    .filter((role) => reaches(role, least))
    .map((role) => roleLabels[role])
    .join('或')
