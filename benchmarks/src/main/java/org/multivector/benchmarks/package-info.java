/** How fast is it, and beside what? */
@NullMarked
package org.multivector.benchmarks;

import org.jspecify.annotations.NullMarked;
