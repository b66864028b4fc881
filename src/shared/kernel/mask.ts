/** An ID number as the screen shows it until it is clicked: the first 6 and the last 4. */
export const maskNationalId = (id: string): string =>
  id.length < 11 ? '****' : `${id.slice(0, 6)}********${id.slice(-4)}`

/** A telephone number as the screen shows it until it is clicked: 3 + 4. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
