/** Who is tied to whom, how strongly, on what evidence? */
@NullMarked
package org.multivector.relation;

import org.jspecify.annotations.NullMarked;
