/** How does it come in and go out? */
@NullMarked
package org.multivector.io;

import org.jspecify.annotations.NullMarked;
