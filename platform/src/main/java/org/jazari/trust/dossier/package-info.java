/** The dossier of a system: its facts, the state that is a fold over them, and who may do what next. */
@NullMarked
package org.jazari.trust.dossier;

import org.jspecify.annotations.NullMarked;
