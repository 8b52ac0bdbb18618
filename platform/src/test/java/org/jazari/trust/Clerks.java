package org.jazari.trust;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.testing.Browser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The people of the register's tests. */
@TestComponent
@Lazy
public class Clerks {
    private final TestStaff staff;
    private final int port;
    private final Map<String, Clerk> people = new ConcurrentHashMap<>();

    Clerks(TestStaff staff, @Value("${local.server.port}") int port) {
        this.staff = staff;
        this.port = port;
    }

    public Clerk submitter() {
        return somebody("salma", TrustRoles.SUBMITTER);
    }

    public Clerk reviewer() {
        return somebody("rachid", TrustRoles.REVIEWER);
    }

    public Clerk publisher() {
        return somebody("nadia", TrustRoles.PUBLISHER);
    }

    /** Whom somebody gave all three roles. */
    public Clerk allRoles() {
        return somebody("tout-en-un", TrustRoles.SUBMITTER, TrustRoles.REVIEWER, TrustRoles.PUBLISHER);
    }

    public Clerk administrator() {
        return somebody("admin-registre", Role.ADMINISTRATOR);
    }

    /** Who has to do with the strategy only. */
    public Clerk officer() {
        return somebody("officier", Role.OFFICER);
    }

    /** Somebody who is not signed in. */
    public Clerk citizen() {
        return new Clerk(new Browser(port));
    }

    private Clerk somebody(String name, Role... roles) {
        return people.computeIfAbsent(name, n -> new Clerk(staff.signedIn(port, name, roles)));
    }
}
