/**
 * The personal-data shield: what identifies a person in Morocco is found in one pass, replaced by pseudonyms of one fixed shape, and put back into the
 * answer as it streams. {@link org.jazari.shield.Shield} is the way in for a gateway; {@link org.jazari.shield.Detector} for whoever only wants to know.
 */
@NullMarked
package org.jazari.shield;

import org.jspecify.annotations.NullMarked;
