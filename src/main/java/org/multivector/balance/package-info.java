/** How are the ties spread over rival poles? */
@NullMarked
package org.multivector.balance;

import org.jspecify.annotations.NullMarked;
