package org.multivector.text;

/**
 * What the library knows about one language, apart from its names.
 *
 * @param code BCP 47 tag of the pack, such as {@code en} or {@code kk-Latn}
 * @param index position in the list of languages; its bit in language masks
 * @param script ISO 15924 code of its script
 * @param functionWords frequent small words, in lower case, by which it is detected
 * @param letters letters that tell it from other languages of its script, in lower case
 * @param abbreviations words whose full stop ends no sentence, in lower case, without the stop
 * @param titles what may stand before a surname and makes it a person's
 * @param courtesies titles that anyone bears: they leave common surnames alone
 * @param commonSurnames surnames that many bear
 * @param titlesAfter what may stand after a surname and makes it a person's
 * @param namesakeBefore what before a state's name makes it a person's
 * @param namesakeAfter what after a state's name makes it another place's or a person's
 */
record Language(
    String code,
    int index,
    String script,
    FoldedWords functionWords,
    String letters,
    FoldedWords abbreviations,
    WordSet titles,
    WordSet courtesies,
    WordSet commonSurnames,
    WordSet titlesAfter,
    WordSet namesakeBefore,
    WordSet namesakeAfter) {

  int bit() {
    return 1 << index;
  }
}
