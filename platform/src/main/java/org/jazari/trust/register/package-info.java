/** The public register: search, records, history, contests with receipts, open data. */
@NullMarked
package org.jazari.trust.register;

import org.jspecify.annotations.NullMarked;
