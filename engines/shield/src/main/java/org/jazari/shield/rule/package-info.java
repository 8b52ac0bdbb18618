/** What each class of personal data looks like: cheap triggers over tokens, then verifiers that look at a few tokens around, so that the whole stays linear. */
@NullMarked
package org.jazari.shield.rule;

import org.jspecify.annotations.NullMarked;
