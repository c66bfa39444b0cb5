/**
 * Who is there? States, blocs and their dated memberships, looked up in an {@link
 * org.multivector.actor.ActorCatalog}.
 */
@NullMarked
package org.multivector.actor;

import org.jspecify.annotations.NullMarked;
