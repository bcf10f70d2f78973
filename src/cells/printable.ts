import { certain } from './certain.ts';

/** Input text made harmless to look at: control and direction characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${certain(character.codePointAt(0)).toString(16).padStart(4, '0')}`,
  );
}
