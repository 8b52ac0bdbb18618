package org.jazari.kernel.web;

import java.util.ArrayList;
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
            new Section("/register", "nav.register"),
            new Section("/sources", "nav.sources"),
            new Section("/changes", "nav.changes"));

    private static final Section OFFICE = new Section("/office", "nav.office");
    private static final Section DOSSIERS = new Section("/office/register", "nav.dossiers");
    private static final String DOSSIER_ROLES = "trust.";
    private static final Section ACCOUNTS = new Section("/administration/accounts", "nav.accounts");

    private Navigation() {}

    /** The working sections that a signed-in person may enter. */
    public static List<Section> officeOf(Viewer viewer) {
        List<Section> sections = new ArrayList<>();
        if (viewer.is(Role.OFFICER) || viewer.is(Role.PUBLISHER)) {
            sections.add(OFFICE);
        }
        if (viewer.is(Role.ADMINISTRATOR)
                || viewer.roles().stream().anyMatch(role -> role.name().startsWith(DOSSIER_ROLES))) {
            sections.add(DOSSIERS);
        }
        if (viewer.is(Role.ADMINISTRATOR)) {
            sections.add(ACCOUNTS);
        }
        return List.copyOf(sections);
    }

    /** A section: its path without language, and the key of its name. */
    public record Section(String path, String key) {}
}
