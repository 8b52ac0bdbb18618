/**
 * The model gateway's data plane: one OpenAI-compatible door to any OpenAI-compatible server, with keys, budgets, residency, the shield
 * for personal data, audit and metrics always on. No database and no framework but Vert.x; see docs/gateway.md.
 */
@NullMarked
package org.jazari.gateway.dataplane;

import org.jspecify.annotations.NullMarked;
