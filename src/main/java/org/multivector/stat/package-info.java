/** How sure are we? Estimates, the seeded bootstrap, intervals and tests. */
@NullMarked
package org.multivector.stat;

import org.jspecify.annotations.NullMarked;
