package org.jazari.strategy.content;

import org.jazari.strategyfile.Citation;

/** Words of a source, and the element that rests on them. */
public record Quote(ElementRef ref, Citation citation) {}
