/** How do I run it without code? The {@code multivector} command. */
@NullMarked
package org.multivector.cli;

import org.jspecify.annotations.NullMarked;
