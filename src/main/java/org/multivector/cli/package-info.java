/** How do I run it without code? */
@NullMarked
package org.multivector.cli;

import org.jspecify.annotations.NullMarked;
