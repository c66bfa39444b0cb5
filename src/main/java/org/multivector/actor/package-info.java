/**
 * Who is there? States, blocs and their dated memberships, looked up in an {@link
 * org.multivector.actor.ActorCatalog}.
 *
 * <pre>{@code
 * ActorCatalog catalog = ActorCatalog.bundled();
 * Actor kazakhstan = catalog.actor("Kazakhstan"); // also "KAZ", "kz" or "398"
 * List<Actor> eu = catalog.members("EU", LocalDate.of(2019, 1, 1)); // 28
 * List<Bloc> blocs = catalog.blocsOf("UZB", LocalDate.of(2012, 12, 1)); // among them CSTO
 * ActorCatalog own = catalog.with(Path.of("my-actors.txt"));
 * }</pre>
 *
 * <p>An analyst's file has the form of the bundled ones (see {@link
 * org.multivector.actor.KnowledgeFile}): a state or bloc of a known id replaces that actor's whole
 * row, and memberships replace all rows of the same bloc and member:
 *
 * <pre>
 * [blocs]
 * id     | name             | standing | codes | from       | to | also
 * MIDDLE | Middle Corridor  | informal |       | 2014-01-01 |    | TITR
 * [memberships]
 * bloc   | member          | role   | from       | to | source
 * MIDDLE | AZE GEO KAZ TUR | member | 2014-01-01 |    | our own reading
 * </pre>
 */
@NullMarked
package org.multivector.actor;

import org.jspecify.annotations.NullMarked;
