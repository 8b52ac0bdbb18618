package org.jazari.kernel.web;

import org.jazari.kernel.identity.Viewer;

/** What a service has waiting for somebody who is signed in; asked for each page made for them. */
public interface Notices {
    Notice of(Viewer viewer);
}
