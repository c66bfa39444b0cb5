/** How do I see it? */
@NullMarked
package org.multivector.report;

import org.jspecify.annotations.NullMarked;
