/** Tests of the energy engine. */
@org.jspecify.annotations.NullUnmarked
package org.jazari.energy;
