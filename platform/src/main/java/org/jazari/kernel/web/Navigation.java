package org.jazari.kernel.web;

import java.util.List;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewer;

/** The sections of the site, in the order in which they stand in the head of every page. */
public final class Navigation {
    /** What everybody sees. */
    public static final List<Section> PUBLIC = List.of(
            new Section("/", "nav.home"),
            new Section("/indicators", "nav.indicators"),
            new Section("/commitments", "nav.commitments"),
            new Section("/conventions", "nav.conventions"),
            new Section("/axes", "nav.axes"),
            new Section("/sectors", "nav.sectors"),
            new Section("/regions", "nav.regions"),
            new Section("/institutions", "nav.institutions"),
            new Section("/timeline", "nav.timeline"),
            new Section("/sources", "nav.sources"),
            new Section("/changes", "nav.changes"));

    private static final Section OFFICE = new Section("/office", "nav.office");
    private static final Section ACCOUNTS = new Section("/administration/accounts", "nav.accounts");

    private Navigation() {}

    /** The working sections that a signed-in person may enter. */
    public static List<Section> officeOf(Viewer viewer) {
        if (viewer.is(Role.ADMINISTRATOR)) {
            return List.of(OFFICE, ACCOUNTS);
        }
        return viewer.is(Role.OFFICER) || viewer.is(Role.PUBLISHER) ? List.of(OFFICE) : List.of();
    }

    /** A section: its path without language, and the key of its name. */
    public record Section(String path, String key) {}
}
