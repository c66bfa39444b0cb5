/**
 * Who is named here? Articles in, {@link org.multivector.text.Mention mentions} out.
 *
 * <pre>{@code
 * MentionExtractor extractor = MentionExtractor.withDefaults();
 * Article article = Article.of("a1", "Kazakh and Chinese ministers met in Astana.");
 * for (Mention mention : extractor.extract(article).mentions()) {
 *   System.out.println(mention.actor().id() + " " + mention.surface() + " by " + mention.rule());
 * }
 * }</pre>
 *
 * <h2>What a mention covers</h2>
 *
 * A mention covers the name with its inflection ({@code Казахстаном}, {@code Türkiye'nin}) and, of
 * an office holder, the names without the title before them. It leaves out a possessive ({@code
 * Kazakhstan} in "Kazakhstan's") and the rest of a hyphen compound ({@code Turkey} in
 * "Turkey-led"); both halves of "Kazakh-Russian" are mentions.
 *
 * <h2>What text cannot settle</h2>
 *
 * {@link org.multivector.text.Mention#rule()} names the file, line and guard that decided. Where
 * the text has no evidence either way, {@link org.multivector.text.MentionExtractor#ambiguities}
 * says so: "Congo" where neither capital is named, a bare "Georgia", a surname that nobody
 * introduced, an acronym that is a word as well.
 *
 * <h2>Adding a language</h2>
 *
 * A language pack is data: text files in the form of {@link org.multivector.actor.KnowledgeFile} in
 * a folder beside this package, and one row in {@code languages.txt}. No code is needed. An hour
 * goes a long way:
 *
 * <ol>
 *   <li>Add a row to {@code languages.txt}: tag, script ({@code Latn}, {@code Cyrl} or {@code Hani},
 *       by which texts are told apart), folder, files. The file of blocked forms goes before that
 *       of names: of equal forms the first counts.
 *   <li>Write {@code language.txt}: {@code [language]} properties, {@code [endings]} or {@code
 *       [suffixes]} if words inflect, {@code [words]} for guards, {@code [guards]} for whole kinds.
 *   <li>Write {@code names.txt}: a {@code [forms]} row per actor, by actor id, with a column per
 *       {@linkplain org.multivector.text.MentionKind kind}: name, demonym, capital and so on; {@code
 *       [names]} rows for what is dated or ambiguous.
 *   <li>Write {@code people.txt}, by actor id and first day, and {@code blocked.txt}, with comments.
 *   <li>Read what {@link org.multivector.text.Gazetteer#forms} gives for the tag: a stem that keeps a
 *       letter of its ending shows there. A fault of form stops the loading with file and line.
 *   <li>Write sentences with the expected mentions in the test resource {@code traps/<tag>.txt}, a
 *       third of them without any, and run {@code TrapTest}. Once all members of the UN are named,
 *       add the tag to {@code TerritoryNamesTest}.
 * </ol>
 *
 * <h3>Sections</h3>
 *
 * <table>
 * <caption>Sections of a language pack</caption>
 * <tr><th>section</th><th>columns</th><th>a row says</th></tr>
 * <tr><td>{@code [language]}</td><td>{@code property | value}</td><td>{@code function-words}
 *   (lower case, for detection), {@code letters} (that only this language of its script has), {@code
 *   abbreviations} (whose stop ends no sentence), {@code titles} (before surnames; separated by
 *   {@code ;}), {@code courtesies} (titles that anyone bears, such as Mr) and {@code
 *   common-surnames} (which these leave alone), {@code titles-after} (titles that follow a
 *   surname), {@code accents} ({@code optional}: forms count without accents too)</td></tr>
 * <tr><td>{@code [spellings]}</td><td>{@code letters | } ways of writing</td><td>what becomes of
 *   these letters in all forms, words, suffixes and titles of the pack; a column per way, empty
 *   where it does as the first, {@code -} for nothing; {@code *} ends the name of a way that is
 *   not for people. So two packs of one language may share
 *   files: {@code kk-Latn} spells those of {@code kk} in the Latin alphabets</td></tr>
 * <tr><td>{@code [words]}</td><td>{@code set | words}</td><td>a set of words or phrases, separated
 *   by commas, that guards call {@code @set}; several rows of one set add up; a set may contain
 *   earlier ones</td></tr>
 * <tr><td>{@code [endings]}</td><td>{@code class | endings}</td><td>a paradigm: one ending per slot,
 *   {@code -} for none, alternatives in a slot separated by commas</td></tr>
 * <tr><td>{@code [suffixes]}</td><td>{@code class | suffixes | then}</td><td>suffixes that may
 *   follow a form, and the classes whose suffixes may follow these; several rows of one class add
 *   up. The first may be set off by an apostrophe</td></tr>
 * <tr><td>{@code [guards]}</td><td>{@code kind | guard}</td><td>a guard for all forms of a kind
 *   </td></tr>
 * <tr><td>{@code [forms]}</td><td>{@code actor | } kinds of mention</td><td>the forms of an actor
 *   without date or guard; a column per kind; forms separated by {@code ;}</td></tr>
 * <tr><td>{@code [names]}</td><td>{@code form | actor | kind | from | to | guard | note}</td><td>
 *   forms with days {@code [from, to)} and a guard. Of rows with equal forms, the first that
 *   counts wins; rows before go first</td></tr>
 * <tr><td>{@code [people]}</td><td>{@code actor | office | name | surname | from | to | guard |
 *   note}</td><td>an office holder: full names, and surnames that count after a title or once a
 *   full name has introduced the person. A term a row</td></tr>
 * <tr><td>{@code [words]} {@code not-<office>}</td><td></td><td>titles that no holder of that
 *   office bears: "Prime Minister Lee" is none whose office is {@code president}</td></tr>
 * <tr><td>{@code [words]} {@code namesake-before}, {@code namesake-after}</td><td></td><td>what
 *   before a state's name makes it a person's (Tom) and after it another place's (", Ore."). Where
 *   the guard of a name refuses it beside one of these, the bare name does not count in the rest of
 *   the article either, unless another form names the state</td></tr>
 * <tr><td>{@code [blocked]}</td><td>{@code form | guard | note}</td><td>a form that names nobody
 *   and hides what lies in it: Georgia Tech</td></tr>
 * </table>
 *
 * <h3>Forms</h3>
 *
 * <ul>
 *   <li>A capital in a form asks for one in the text; a small letter takes both. So {@code Turkey}
 *       matches "TURKEY" but not "turkey", and {@code российск/ий} matches at a sentence's start.
 *       Apostrophes, hyphens, blanks and (one) line break match any of their kind.
 *   <li>{@code {,Republic of }Kazakhstan}: alternatives in braces.
 *   <li>{@code Казахстан/м}: a stem with a paradigm of {@code [endings]}; {@code Южн/жая Коре/жя}:
 *       several that agree slot by slot where their numbers of slots are equal.
 *   <li>{@code Kazakistan+ad}: a form with a class of {@code [suffixes]}; the mention covers the
 *       suffixes found. The bare form counts as well.
 *   <li>Scripts without blanks between words match anywhere; the longest form wins. Traditional
 *       Chinese characters match their simplified ones, as {@code han.txt} pairs them: one pack
 *       serves both, and only names of other words (寮国) are forms of their own.
 * </ul>
 *
 * <h3>Guards</h3>
 *
 * Conditions separated by {@code ;} that must all hold; {@code !} turns one around. Terms are
 * separated by commas; a capital asks for one; {@code *} at the end takes any ending; a term that
 * starts with a character outside words, such as {@code -speaking}, must touch the name; {@code ^}
 * is the edge of the sentence; {@code @set} is a set of {@code [words]}. Double quotes around a term
 * keep a comma or an outer blank in it, and two of them there are one: {@code " -"}.
 *
 * <ul>
 *   <li>{@code next: terms}, {@code prev: terms}: directly after, directly before.
 *   <li>{@code alone: terms}: no word with a capital touches it but these; {@code borne: @signs >
 *       @others}: a word with a capital, none of the others, follows and then a sign, as in "India
 *       Walton, who".
 *   <li>{@code within: terms}: words with a capital follow, without a mark between, up to one of
 *       these: "Kyiv Taras Shevchenko University"; {@code within: > @others}: any such word but
 *       these.
 *   <li>{@code near: terms}: in the sentence; {@code article: terms}: in the article.
 *   <li>{@code lean: @these > @those}: the article has at least as many of these as of those.
 *   <li>{@code caps}: the sentence is in capitals throughout; {@code start}: it opens the sentence.
 *   <li>{@code introduced}: the actor is named elsewhere in the article by a form that waits for
 *       nothing; {@code company}: another actor is, in the sentence; {@code chained}: a form of
 *       another actor with this condition touches this one (as in 中俄).
 * </ul>
 *
 * In an article's language the forms of its pack count, and for each other script those of the
 * script's first pack in {@code languages.txt}.
 */
@NullMarked
package org.multivector.text;

import org.jspecify.annotations.NullMarked;
