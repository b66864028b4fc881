interface KeyLike {
  readonly keyCode: number
  readonly nativeEvent?: { readonly isComposing?: boolean }
  readonly isComposing?: boolean
}

/**
 * Whether a key belongs to an input method that is composing. Every key handler asks this first: the Enter that confirms
 * a candidate must not submit, search or open anything. Some input methods mark it only by the key code 229.
 */
export const composing = (event: KeyLike): boolean =>
  event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
