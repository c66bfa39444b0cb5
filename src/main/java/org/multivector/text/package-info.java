/** Who is named here? Articles in, {@link org.multivector.text.Mention mentions} out. */
@NullMarked
package org.multivector.text;

import org.jspecify.annotations.NullMarked;
