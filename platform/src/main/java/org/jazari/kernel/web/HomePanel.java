package org.jazari.kernel.web;

import gg.jte.Content;

/** What a service shows of itself on the home page of the observatory; it contributes one as a bean. */
@FunctionalInterface
public interface HomePanel {
    /** The panel of a page, as known at the page's moment; the page is the same for everybody who is not signed in. */
    Content content(Page page);
}
