/** Who stands where? */
@NullMarked
package org.multivector.centrality;

import org.jspecify.annotations.NullMarked;
